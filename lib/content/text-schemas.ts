import { z } from "zod";
import { placeholdersOf } from "@/lib/domain/models/formula";

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** A permanent id: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(new RegExp(`^${SLUG}$`), "must be kebab-case, such as small-steps");

/** An id of a cell or worksheet item, which may have dots: `co.base.one-list`. */
export const dottedSlug = z
  .string()
  .regex(new RegExp(`^${SLUG}(?:\\.${SLUG})*$`), "must be kebab-case, with dots allowed");

/** A text for readers: one paragraph, not empty. */
export const paragraph = z
  .string()
  .regex(/^\S(?:.*\S)?$/u, "must be one paragraph: not empty, no space at either end");

/** Ids of other things, each at most once. */
export const ids = z
  .array(slug)
  .refine((list) => new Set(list).size === list.length, "names something twice");

/** When an area, practice or worksheet is in scope. */
export const appliesIf = z.union([z.literal("always"), z.strictObject({ any: ids.min(1) })], {
  error: 'must be "always" or { any: [one or more flags] }',
});

/** A fraction as two integers from 0/1 to 1/1, numerator first. */
export const fraction = z
  .tuple([z.int().min(0), z.int().min(1)])
  .refine(([numerator, denominator]) => numerator <= denominator, "must not exceed 1");

/** A sentence that explains a figure, with the names of its numbers between braces. */
export function formulaText(names: readonly string[]): z.ZodType<string> {
  return paragraph.refine(
    (text) => placeholdersOf(text).every((name) => names.includes(name)),
    `may only fill in ${names.map((name) => `{${name}}`).join(", ")}`,
  );
}
