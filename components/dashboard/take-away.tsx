import { DrawingLinks } from "@/components/overview/drawing-links";
import { type DashboardView, dashboardQuery } from "./dashboard-view";

const LINK = "inline-flex min-h-11 items-center";

/** Downloads the table: this page as a workbook, CSV or drawing, or all teams of the filter as CSV. */
export function TakeAway({ view }: { view: DashboardView }) {
  return (
    <>
      <p className="no-print mt-2 flex flex-wrap gap-x-5 text-small">
        <a href={teamsFileHref(view, "page.csv")} download className={LINK}>
          This page as CSV
        </a>
        <a href={teamsFileHref(view, "page.xlsx")} download className={LINK}>
          This page as XLSX
        </a>
        <a href={teamsFileHref(view, "teams.csv")} download className={LINK}>
          All teams of this filter as CSV
        </a>
      </p>
      <DrawingLinks href={teamsFileHref(view, "page.svg")} what="this page" />
    </>
  );
}

/** Where the teams of a view are downloaded. */
export function teamsFileHref(
  view: DashboardView,
  file: "page.csv" | "page.xlsx" | "page.svg" | "teams.csv",
): string {
  const query = dashboardQuery(view);
  return `/dashboard/export/${file}${query.size === 0 ? "" : `?${query}`}`;
}
