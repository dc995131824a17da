import { type DashboardView, isNarrowed } from "@/components/dashboard/dashboard-view";
import type { Unavailable } from "@/components/overview/overview-panel";
import type { Actor } from "@/lib/access/actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { getOverview } from "@/lib/data/organisation/get-overview";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";

/** A page with more teams is long enough by itself. */
const LONGEST = 50;

/**
 * The overview that stands above the teams; null where they are narrowed by more than their group,
 * or where the table goes on from an earlier page, because there it would say nothing about them.
 * Where storage cannot answer for it the teams are shown nevertheless.
 */
export async function loadOverview(
  actor: Actor,
  view: DashboardView,
): Promise<Overview | Withheld | Unavailable | null> {
  const { group, since, page, size } = view;
  if (isNarrowed(view) || page > 1 || size > LONGEST) return null;
  try {
    return await getOverview(actor, { group, since });
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return { status: "unavailable" };
  }
}
