import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { HeatMapRow, TeamFilter } from "@/lib/domain/organisation/views/teams";
import { inBatches } from "@/lib/storage/in-batches";
import { findTeamIds, planRows } from "@/lib/storage/organisation/heat-map";
import { getStorage } from "../store/open-storage";
import { toRowQuery } from "./row-query";
import { findHeatMapRows } from "./rows";
import { mayNameTeams } from "./settings";

/** More teams than any instance has. */
const ALL = 10_000_000;

/**
 * All teams that match, in order, a part at a time for a file: only the ids are held at once. A
 * team that is deleted meanwhile is left out, one that submits meanwhile is shown as it is then.
 *
 * @returns nothing where names are hidden
 */
export async function* streamTeams(
  actor: Actor,
  query: TeamFilter & Pick<HeatMapQuery, "sort" | "direction">,
  now = new Date(),
): AsyncGenerator<readonly HeatMapRow[], void> {
  authorise(actor, "read", "dashboard");
  if (!mayNameTeams()) return;
  const storage = await getStorage();
  const asked = toRowQuery(query, now);
  const ids = await storage.read(async (db) =>
    findTeamIds(db, await planRows(db, asked), { offset: 0, limit: ALL }),
  );
  for (const batch of inBatches(ids)) {
    yield await storage.read((db) => findHeatMapRows(db, batch, now));
  }
}
