import {
  type DashboardView,
  DEFAULT_VIEW,
  dashboardQuery,
} from "@/components/dashboard/dashboard-view";

/** Where the levels of the overview are downloaded. */
export function overviewFileHref(view: Pick<DashboardView, "group" | "since">): string {
  const query = dashboardQuery({ ...DEFAULT_VIEW, ...view });
  return `/dashboard/export/overview.csv${query.size === 0 ? "" : `?${query}`}`;
}
