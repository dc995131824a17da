import type { DashboardView } from "@/components/dashboard/dashboard-view";
import { isNarrowed } from "@/components/dashboard/dashboard-view";
import type { Actor } from "@/lib/access/actor";
import { type Dashboard, getDashboard } from "@/lib/data/organisation/get-dashboard";

/** A page with more teams is long enough by itself. */
const LONGEST = 50;

/** What the page of a view shows; of one beyond the last page the last, with all that stands on it. */
export async function readDashboard(actor: Actor, view: DashboardView): Promise<Dashboard> {
  const found = await getDashboard(actor, view, { overview: wantsOverview(view) ? view : null });
  const { heatMap } = found;
  if (heatMap.status === "withheld" || heatMap.page === view.page) return found;
  return readDashboard(actor, { ...view, page: heatMap.page });
}

/**
 * Whether the overview stands above the teams: not where they are narrowed by more than their group,
 * or where the table goes on from an earlier page, because there it would say nothing about them.
 */
function wantsOverview(view: DashboardView): boolean {
  return !isNarrowed(view) && view.page === 1 && view.size <= LONGEST;
}
