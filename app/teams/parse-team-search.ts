import { z } from "zod";

const search = z.object({
  text: z
    .string()
    .trim()
    .max(200)
    .refine((text) => !text.includes("\0") && text.isWellFormed())
    .optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .optional(),
});

/** What the address of the team list asks for; malformed parts are left out, and said so. */
export function parseTeamSearch(given: Record<string, string | string[] | undefined>) {
  const text = search.shape.text.safeParse(given.text);
  const page = search.shape.page.safeParse(given.page);
  const unknown = Object.keys(given).some((name) => !(name in search.shape));
  const sound = text.success && page.success && !unknown;
  return {
    text: text.data ?? "",
    page: page.data ?? 1,
    problem: sound ? null : "A part of the address was not understood and is left out.",
  };
}
