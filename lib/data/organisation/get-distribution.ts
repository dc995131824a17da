import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { askedAlike, askedMark } from "@/lib/domain/organisation/asked";
import {
  figuresOf,
  levelDistributions,
  submissionDays,
} from "@/lib/domain/organisation/group-figures";
import { isInGroup, markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Distribution, DistributionQuery } from "@/lib/domain/organisation/views/distribution";
import type { HeatMapRow, Withheld } from "@/lib/domain/organisation/views/teams";
import { isId } from "@/lib/storage/new-id";
import { findCountsOfItem, findItems } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { currentQuestionnaire } from "../store/current-content";
import { readCounted } from "../store/read-counted";
import { findGroupChoices } from "./choices";
import { findNamed } from "./find-named";
import { areaIds, findRollUp } from "./roll-ups";
import { findHeatMapRows } from "./rows";
import { findShownGroups, mayNameTeams, storableGroup, withheld } from "./settings";

const KINDS = ["left-out", "index-high"];

/**
 * How the teams of a group and everything below it spread over levels and index.
 *
 * @param query the team to point out; none where names are hidden or it is not in the group
 */
export async function getDistribution(
  actor: Actor,
  query: DistributionQuery,
  now = new Date(),
): Promise<Distribution | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  return readCounted(async (db) => {
    if (!(await findShownGroups(db, [group]))(group)) return withheld(group);
    const { rollUp, counts } = await findRollUp(db, group, { kinds: KINDS, now });
    const mark = markOfGroup(group);
    const team = await findPointedOut(db, { id: query.team, group }, now);
    return {
      status: "ok",
      group,
      rollUp,
      ...levelDistributions(counts, areaIds()),
      index: {
        low: figuresOf(counts, "index-low", { unit: 10 }),
        high: figuresOf(counts, "index-high", { unit: 10 }),
      },
      alike: askedAlike(await findItems(db, mark, "asked-index"), currentQuestionnaire()),
      submitted: submissionDays(counts),
      named: mayNameTeams(),
      team,
      peers: await findPeers(db, team, mark),
      choices: await findGroupChoices(db, group),
      found: mayNameTeams() ? await findNamed(db, query.text ?? "", now) : null,
    };
  });
}

type Wanted = { readonly id: string | null; readonly group: string | null };

async function findPointedOut(db: Db, { id, group }: Wanted, now: Date) {
  if (id === null || !isId(id) || !mayNameTeams()) return null;
  const [row] = await findHeatMapRows(db, [id], now);
  return row && isInGroup(row.team.group, group) ? row : null;
}

async function findPeers(db: Db, team: HeatMapRow | null, mark: string) {
  if (!team?.snapshot) return [];
  const item = askedMark({ snapshot: team.snapshot, profile: team.team.profile });
  const counts = await findCountsOfItem(db, mark, { kinds: ["asked-index"], item });
  return figuresOf(counts, "asked-index", { item, unit: 10 });
}
