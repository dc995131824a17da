import { z } from "zod";
import {
  type DashboardColumn,
  type DashboardView,
  DEFAULT_VIEW,
} from "@/components/dashboard/dashboard-view";
import { type ParsedView, parseView } from "./parse-view";
import { type SearchParameters, unknownParameters } from "./read-parameters";
import { orNone, VIEW_PARSERS } from "./view-parsers";

const COLUMNS: readonly DashboardColumn[] = [
  ...(["name", "group", "overall", "index", "coverage", "date", "change"] as const),
];

type Known = {
  readonly areas: readonly { readonly id: string }[];
  readonly flags: readonly { readonly id: string }[];
};

/** What the address asks for. Whatever is malformed or unknown is left at its default and named. */
export function parseDashboardView(
  given: SearchParameters,
  known: Known,
  now = new Date(),
): ParsedView<DashboardView> {
  const columns = [...COLUMNS, ...known.areas.map(({ id }): DashboardColumn => `area:${id}`)];
  const flag = orNone(z.enum(known.flags.map(({ id }) => id)));
  const thisMonth = now.toISOString().slice(0, "2026-05".length);
  const since = VIEW_PARSERS.since.refine((month) => month === null || month <= thisMonth);
  const parsers = { ...VIEW_PARSERS, since, sort: z.enum(columns), flag };
  const { problems, ...parsed } = parseView(given, DEFAULT_VIEW, parsers);
  return {
    ...parsed,
    problems: [...problems, ...unknownParameters(given, Object.keys(DEFAULT_VIEW))],
  };
}
