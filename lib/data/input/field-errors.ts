import type { z } from "zod";
import type { Invalid } from "../invalid";

/** Problems by field, in the making. */
export type FieldErrors = Map<string, string[]>;

/** Adds a problem to a field. */
export function addProblem(errors: FieldErrors, field: string, text: string): void {
  const texts = errors.get(field);
  if (!texts) errors.set(field, [text]);
  else if (!texts.includes(text)) texts.push(text);
}

/** What zod found, by field; unknown fields are named, a wrong whole is called "form". */
export function toFieldErrors(error: z.ZodError, prefix = ""): FieldErrors {
  const errors: FieldErrors = new Map();
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        addProblem(errors, `${prefix}${key}`, "Leave this field out: it is not known here.");
      }
    } else {
      addProblem(errors, `${prefix}${String(issue.path[0] ?? "form")}`, issue.message);
    }
  }
  return errors;
}

/** Problems as the value that callers get. */
export function invalid(errors: FieldErrors): Invalid {
  return { status: "invalid", fieldErrors: Object.fromEntries(errors) };
}

/** One problem as the value that callers get. */
export function invalidField(field: string, text: string): Invalid {
  return { status: "invalid", fieldErrors: { [field]: [text] } };
}
