import { z } from "zod";
import {
  type DashboardColumn,
  type DashboardView,
  DEFAULT_VIEW,
  type Direction,
} from "@/components/dashboard/dashboard-view";
import { type SearchParameters, unknownParameters } from "./read-parameters";

const COLUMNS: readonly DashboardColumn[] = ["name", "group", "overall", "index", "date", "change"];
const TEXT = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !text.includes("\0") && text.isWellFormed());

const PARSERS = {
  text: TEXT,
  group: TEXT.transform((group) => (group === "" ? null : group)),
  direction: z.enum(["ascending", "descending"] satisfies Direction[]),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  size: z.enum(["25", "50", "100"]).transform((size) => Number(size) as DashboardView["size"]),
};

const HINTS: Readonly<Record<keyof DashboardView, string>> = {
  text: "“text” must be one text of at most 200 characters.",
  group: "“group” must be one name of at most 200 characters.",
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

/** What the address asks for. Whatever is malformed or unknown is left at its default and named. */
export function parseDashboardView(
  given: SearchParameters,
  areas: readonly { readonly id: string }[],
): ParsedView {
  const columns = [...COLUMNS, ...areas.map(({ id }): DashboardColumn => `area:${id}`)];
  const parsers = { ...PARSERS, sort: z.enum(columns) };
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
