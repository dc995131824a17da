import {
  type DashboardView,
  DEFAULT_VIEW,
  dashboardQuery,
} from "@/components/dashboard/dashboard-view";

/** Where the levels of the overview are downloaded. */
export function overviewFileHref(
  view: Pick<DashboardView, "group" | "since">,
  file: "overview.csv" | "overview.svg",
): string {
  const query = dashboardQuery({ ...DEFAULT_VIEW, ...view });
  return `/dashboard/export/${file}${query.size === 0 ? "" : `?${query}`}`;
}
