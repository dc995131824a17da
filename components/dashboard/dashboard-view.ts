import {
  type HeatMapQuery,
  type HeatMapSort,
  PAGE_SIZES,
} from "@/lib/domain/organisation/views/heat-map";
import type { Month } from "@/lib/domain/organisation/views/overview";

export { PAGE_SIZES };

/** What the address of the dashboard says: which teams, in which order, which page. */
export type DashboardView = HeatMapQuery & {
  /** The month with whose start the levels are compared; null for none. */
  readonly since: Month | null;
};

export type DashboardColumn = HeatMapSort;

export type Direction = DashboardView["direction"];

export const DEFAULT_VIEW: DashboardView = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null, since: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 25 },
};

/** How a form asks for all groups: no group has this path, and nothing is teams without a group. */
export const ALL_GROUPS = "/";

/** The parameters of a view in the order of the address, those that are not the default only. */
export function dashboardQuery(view: DashboardView): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const key of Object.keys(DEFAULT_VIEW) as (keyof DashboardView)[]) {
    const value = view[key];
    if (value !== DEFAULT_VIEW[key] && value !== null) parameters.set(key, String(value));
  }
  return parameters;
}

/** The address of a view. */
export function dashboardHref(view: DashboardView): string {
  const parameters = dashboardQuery(view);
  return parameters.size === 0 ? "/dashboard" : `/dashboard?${parameters}`;
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

/** The view after a click on a column: turned round if it was sorted by it, else its best first. */
export function sortedBy(view: DashboardView, column: DashboardColumn): DashboardView {
  const first: Direction = column === "name" || column === "group" ? "ascending" : "descending";
  const turned: Direction = view.direction === "ascending" ? "descending" : "ascending";
  return { ...view, sort: column, direction: view.sort === column ? turned : first, page: 1 };
}
