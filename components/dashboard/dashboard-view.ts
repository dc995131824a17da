import type { HeatMapQuery, HeatMapSort } from "@/lib/domain/organisation/views/heat-map";
import type { Month } from "@/lib/domain/organisation/views/overview";
import { viewHref, viewQuery } from "./view-query";

/** What the address of the dashboard says: which teams, in which order, which page. */
export type DashboardView = HeatMapQuery & {
  /** The month with whose start the levels are compared; null for none. */
  readonly since: Month | null;
};

export type DashboardColumn = HeatMapSort;

export const DEFAULT_VIEW: DashboardView = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null, since: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 25 },
};

/** How a form asks for all groups: no group has this path, and nothing is teams without a group. */
export const ALL_GROUPS = "/";

/** The parameters of a view in the order of the address, those that are not the default only. */
export function dashboardQuery(view: DashboardView): URLSearchParams {
  return viewQuery(view, DEFAULT_VIEW);
}

/** The address of a view. */
export function dashboardHref(view: DashboardView): string {
  return viewHref("/dashboard", view, DEFAULT_VIEW);
}

/** The address of a view where its table begins, for who is there already. */
export function teamsHref(view: DashboardView): string {
  return `${dashboardHref(view)}#teams`;
}

/** The teams of a group by their level in one area, lowest first: where the figures come from. */
export function areaHref(area: string | null, group: string | null): string {
  const sort = area === null ? "overall" : (`area:${area}` as const);
  return dashboardHref({ ...DEFAULT_VIEW, group, sort });
}

const FILTERS = ["text", "group", "tag", "flag", "level", "age"] as const;

export function isFiltered(view: DashboardView): boolean {
  return FILTERS.some((key) => view[key] !== DEFAULT_VIEW[key]);
}

/** Whether the teams are narrowed by more than their group. */
export function isNarrowed(view: DashboardView): boolean {
  return isFiltered({ ...view, group: null });
}

/** The same order and page size for all teams. */
export function unfiltered(view: DashboardView): DashboardView {
  const { sort, direction, size, since } = view;
  return { ...DEFAULT_VIEW, sort, direction, size, since };
}
