import { type DashboardView, isNarrowed } from "@/components/dashboard/dashboard-view";

/** A page with more teams is long enough by itself. */
const LONGEST = 50;

/**
 * Whether the overview stands above the teams: not where they are narrowed by more than their group,
 * or where the table goes on from an earlier page, because there it would say nothing about them.
 */
export function wantsOverview(view: DashboardView): boolean {
  return !isNarrowed(view) && view.page === 1 && view.size <= LONGEST;
}
