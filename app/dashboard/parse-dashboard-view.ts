import { z } from "zod";
import {
  ALL_GROUPS,
  type DashboardColumn,
  type DashboardView,
  DEFAULT_VIEW,
  type Direction,
} from "@/components/dashboard/dashboard-view";
import type { Level } from "@/lib/domain/levels";
import type { Age } from "@/lib/domain/organisation/views/teams";
import { type SearchParameters, unknownParameters } from "./read-parameters";

const COLUMNS: readonly DashboardColumn[] = [
  ...(["name", "group", "overall", "index", "coverage", "date", "change"] as const),
];
const TEXT = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !text.includes("\0") && text.isWellFormed());

/** An empty field of a form asks for nothing. */
function orNone<T extends z.ZodType>(schema: T) {
  return z.union([z.literal("").transform(() => null), schema]);
}

const PARSERS = {
  text: TEXT,
  group: z.union([z.literal(ALL_GROUPS).transform(() => null), TEXT]),
  tag: orNone(TEXT),
  level: orNone(
    z.enum(["0", "1", "2", "3", "4", "5"]).transform((level) => Number(level) as Level),
  ),
  age: orNone(z.enum(["fresh", "stale", "none"] satisfies Age[])),
  since: orNone(z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  direction: z.enum(["ascending", "descending"] satisfies Direction[]),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  size: z.enum(["25", "50", "100"]).transform((size) => Number(size) as DashboardView["size"]),
};

const HINTS: Readonly<Record<keyof DashboardView, string>> = {
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
};

export type ParsedView = {
  view: DashboardView;
  /** Sentences about what was ignored. */
  problems: string[];
  /** Whether the address says something that needs no saying. */
  wordy: boolean;
};

type Known = {
  readonly areas: readonly { readonly id: string }[];
  readonly flags: readonly { readonly id: string }[];
};

/** What the address asks for. Whatever is malformed or unknown is left at its default and named. */
export function parseDashboardView(
  given: SearchParameters,
  known: Known,
  now = new Date(),
): ParsedView {
  const columns = [...COLUMNS, ...known.areas.map(({ id }): DashboardColumn => `area:${id}`)];
  const flags = orNone(z.enum(known.flags.map(({ id }) => id)));
  const thisMonth = now.toISOString().slice(0, "2026-05".length);
  const since = PARSERS.since.refine((month) => month === null || month <= thisMonth);
  const parsers = { ...PARSERS, since, sort: z.enum(columns), flag: flags };
  const problems: string[] = [];
  let view = DEFAULT_VIEW;
  let wordy = false;
  for (const key of Object.keys(DEFAULT_VIEW) as (keyof DashboardView)[]) {
    if (given[key] === undefined) continue;
    const parsed = parsers[key].safeParse(given[key]);
    if (!parsed.success) problems.push(HINTS[key]);
    else if (parsed.data === DEFAULT_VIEW[key]) wordy = true;
    else view = { ...view, [key]: parsed.data };
  }
  problems.push(...unknownParameters(given, Object.keys(DEFAULT_VIEW)));
  return { view, problems, wordy };
}
