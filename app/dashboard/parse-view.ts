import type { z } from "zod";
import type { SearchParameters } from "./read-parameters";

const HINTS = {
  text: "“text” must be one text of at most 200 characters.",
  group: "“group” must be one name of at most 200 characters, or nothing for teams without one.",
  tag: "“tag” must be one tag of at most 200 characters.",
  flag: "“flag” must be one of the flags of the profile.",
  level: "“level” must be one level from 0 to 5.",
  age: "“age” must be “fresh”, “stale” or “none”.",
  since: "“since” must be one month such as 2026-05, no later one than this month.",
  sort: "“sort” must be one of the columns.",
  direction: "“direction” must be “ascending” or “descending”.",
  page: "“page” must be one whole number from 1.",
  size: "“size” must be 25, 50 or 100.",
} as const;

export type ParsedView<View> = {
  view: View;
  /** Sentences about what was ignored. */
  problems: string[];
  /** Whether the address says something that needs no saying. */
  wordy: boolean;
};

/**
 * What an address asks for. Whatever is malformed is left at its default and named; parameters that
 * the view does not have are left to the caller.
 *
 * @param parsers one for each parameter of the view
 */
export function parseView<
  View extends { readonly [Key in keyof View & keyof typeof HINTS]: unknown },
>(
  given: SearchParameters,
  defaults: View,
  parsers: { readonly [Key in keyof View]: z.ZodType<View[Key]> },
): ParsedView<View> {
  const problems: string[] = [];
  let view = defaults;
  let wordy = false;
  for (const key of Object.keys(defaults) as (keyof View & keyof typeof HINTS)[]) {
    if (given[key] === undefined) continue;
    const parsed = parsers[key].safeParse(given[key]);
    if (!parsed.success) problems.push(HINTS[key]);
    else if (parsed.data === defaults[key]) wordy = true;
    else view = { ...view, [key]: parsed.data };
  }
  return { view, problems, wordy };
}
