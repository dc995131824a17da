import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { HeatMap, HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { Month, Overview } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { getStorage } from "../store/open-storage";
import { findGroupChoices } from "./choices";
import { readHeatMap } from "./get-heat-map";
import { getOverview, OVERVIEW_KINDS, readOverview } from "./get-overview";
import { findRollUp } from "./roll-ups";
import { mayNameTeams, storableGroup, withheld } from "./settings";

/** A page of teams, and the overview of their group where it is asked for. */
export type Dashboard = {
  readonly heatMap: HeatMap | Withheld;
  readonly overview: Overview | Withheld | null;
};

/**
 * The heat map and the overview of one group in one state, each as it is by itself: what both need
 * is read once.
 *
 * @param overview the month to compare with, see OverviewQuery; left out for no overview
 */
export async function getDashboard(
  actor: Actor,
  query: HeatMapQuery,
  {
    overview = null,
    now = new Date(),
  }: { readonly overview?: { readonly since: Month | null } | null; readonly now?: Date } = {},
): Promise<Dashboard> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  if (!mayNameTeams()) {
    const asked = overview && { group, since: overview.since };
    return { heatMap: withheld(group), overview: asked && (await getOverview(actor, asked, now)) };
  }
  const storage = await getStorage();
  return storage.read(async (db) => {
    const kinds = overview ? OVERVIEW_KINDS : [];
    const figures = await findRollUp(db, group, { kinds, now });
    const known = { ...figures, choices: await findGroupChoices(db, group), now };
    return {
      heatMap: await readHeatMap(db, query, known),
      overview: overview && (await readOverview(db, { group, since: overview.since }, known)),
    };
  });
}
