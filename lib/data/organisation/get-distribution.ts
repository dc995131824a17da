import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { figuresOf, levelDistributions } from "@/lib/domain/organisation/group-figures";
import type { Distribution, DistributionQuery } from "@/lib/domain/organisation/views/distribution";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { isId } from "@/lib/storage/new-id";
import type { Db } from "@/lib/storage/storage";
import { getStorage } from "../store/open-storage";
import { findGroupChoices } from "./choices";
import { areaIds, findRollUp } from "./roll-ups";
import { findHeatMapRows } from "./rows";
import { findShownGroups, mayNameTeams, storableGroup, withheld } from "./settings";

/**
 * How the teams of a group and everything below it spread over levels and index.
 *
 * @param query the team to point out; where names are hidden none is
 */
export async function getDistribution(
  actor: Actor,
  query: DistributionQuery,
  now = new Date(),
): Promise<Distribution | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  const storage = await getStorage();
  return storage.read(async (db) => {
    if (!(await findShownGroups(db))(group)) return withheld(group);
    const { rollUp, counts } = await findRollUp(db, group, {
      kinds: ["left-out", "index-high"],
      now,
    });
    return {
      status: "ok",
      group,
      rollUp,
      ...levelDistributions(counts, areaIds()),
      index: { low: figuresOf(counts, "index-low", 10), high: figuresOf(counts, "index-high", 10) },
      team: await findPointedOut(db, query.team, now),
      choices: await findGroupChoices(db, group),
    };
  });
}

async function findPointedOut(db: Db, team: string | null, now: Date) {
  if (team === null || !isId(team) || !mayNameTeams()) return null;
  const [row] = await findHeatMapRows(db, [team], now);
  return row ?? null;
}
