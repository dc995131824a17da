import { type DashboardView, isNarrowed } from "@/components/dashboard/dashboard-view";
import type { Actor } from "@/lib/access/actor";
import { getOverview } from "@/lib/data/organisation/get-overview";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";

/** A page with more teams is long enough by itself. */
const LONGEST = 50;

/**
 * The overview that stands above the teams; null where they are narrowed by more than their group,
 * or where the table goes on from an earlier page, because there it would say nothing about them.
 */
export async function loadOverview(
  actor: Actor,
  view: DashboardView,
): Promise<Overview | Withheld | null> {
  const { group, since, page, size } = view;
  if (isNarrowed(view) || page > 1 || size > LONGEST) return null;
  return getOverview(actor, { group, since });
}
