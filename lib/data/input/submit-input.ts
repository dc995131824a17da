import { z } from "zod";
import type { Invalid } from "../invalid";
import { invalid, toFieldErrors } from "./field-errors";
import { plainText, singleLine } from "./text";

const schema = z.strictObject(
  { name: singleLine(100), note: plainText(2_000) },
  { error: "Send the name and the note as an object." },
);

/** Reads what somebody calls a snapshot; both may be empty. */
export function parseSubmission(
  input: unknown,
): { readonly status: "ok"; readonly name: string; readonly note: string } | Invalid {
  const parsed = schema.safeParse(input);
  return parsed.success ? { status: "ok", ...parsed.data } : invalid(toFieldErrors(parsed.error));
}
