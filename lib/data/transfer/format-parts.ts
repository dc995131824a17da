import { z } from "zod";

const TEXT_MAXIMUM = 65_536;

/** An id as the app makes them. */
export const id = z
  .string()
  .regex(/^[0-9a-z]{20}$/, { error: "It must be an id: 20 letters or digits." });
/** An id of content. */
export const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "It must be lower-case words joined by hyphens." });
/** An id of content that may have parts: lower-case words joined by hyphens or dots. */
export const dottedSlug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, {
    error: "It must be lower-case words joined by hyphens or dots.",
  });
/** A checksum. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: "It must be a SHA-256 in hexadecimal." });
/** A point in time. */
export const time = z.iso.datetime({
  precision: 3,
  error: "It must be a UTC time with milliseconds.",
});
/** How much is asked. */
export const mode = z.literal(["full", "quick"]);
/** A text of several lines. */
export const text = storable(z.string().max(TEXT_MAXIMUM));
/** A text of one line. */
export const line = storable(z.string().max(200)).refine(
  (value) => !/[\p{Cc}\u2028\u2029]/u.test(value),
  {
    error: "It must be one line without control characters.",
  },
);

function storable(schema: z.ZodString): z.ZodString {
  return schema.refine((value) => !value.includes("\0") && value.isWellFormed(), {
    error: "It must have no NUL and no half of a character.",
  });
}
