import type { z } from "zod";
import type { ContentProblem } from "./content-error";

/** Where a value stands: its file, and its path in it as {@link ContentProblem} writes it. */
export type Place = { readonly file: string; readonly path: string };

type Keys = readonly PropertyKey[];

/**
 * Parses a value and adds every problem of its shape to `problems`.
 *
 * Unknown keys are problems but do not spoil the rest, so that a typo never hides other mistakes.
 *
 * @returns null if the shape is wrong in another way
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  { place, problems }: { readonly place: Place; readonly problems: ContentProblem[] },
): T | null {
  const known = withoutUnknownKeys(schema, value, { place, problems });
  const result = schema.safeParse(known);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({ ...under(place, issue.path), message: messageOf(issue) });
  }
  return null;
}

function withoutUnknownKeys(
  schema: z.ZodType,
  value: unknown,
  { place, problems }: { readonly place: Place; readonly problems: ContentProblem[] },
): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of issue.keys) {
      problems.push({ ...under(place, issue.path), message: `unknown key "${key}"` });
      removeKey(copy, [...issue.path, key]);
    }
  }
  return copy;
}

/** The place of something inside a value: `under({path: "practices[3]"}, ["options", 0])`. */
export function under(place: Place, keys: Keys): Place {
  let path = place.path;
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else path += path === "" ? String(key) : `.${String(key)}`;
  }
  return { file: place.file, path };
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return "is missing";
  }
  return issue.message.replace(/^Invalid input: /, "");
}

function removeKey(root: unknown, keys: Keys): void {
  let target: unknown = root;
  for (const key of keys.slice(0, -1)) target = Object(target)[key];
  delete Object(target)[keys.at(-1) ?? ""];
}
