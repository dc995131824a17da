import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { HeatMap, HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { Month, Overview, Unavailable } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { StorageUnavailableError } from "../errors";
import { readCounted } from "../store/read-counted";
import { findGroupChoices } from "./choices";
import { readHeatMap } from "./get-heat-map";
import { OVERVIEW_KINDS, readOverview } from "./get-overview";
import { findRollUp } from "./roll-ups";
import { mayNameTeams, storableGroup, withheld } from "./settings";

/** A page of teams, and the overview of their group where it is asked for. */
export type Dashboard = {
  readonly heatMap: HeatMap | Withheld;
  readonly overview: Overview | Unavailable | null;
};

/**
 * The heat map and the overview of one group, each as it is by itself: what both need is read
 * once. Where storage cannot answer for the overview the teams are there nevertheless. Withheld,
 * without an overview, where names are hidden.
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
  if (!mayNameTeams()) return { heatMap: withheld(group), overview: null };
  const { heatMap, known } = await readCounted(async (db) => {
    const kinds = overview ? OVERVIEW_KINDS : [];
    const figures = await findRollUp(db, group, { kinds, now });
    const known = { ...figures, choices: await findGroupChoices(db, group), now };
    return { heatMap: await readHeatMap(db, query, known), known };
  });
  if (!overview) return { heatMap, overview };
  try {
    const asked = { group, since: overview.since };
    return { heatMap, overview: await readCounted((db) => readOverview(db, asked, known)) };
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return { heatMap, overview: { status: "unavailable" } };
  }
}
