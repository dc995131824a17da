import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { LEVEL_KINDS } from "@/lib/domain/organisation/group-figures";
import { monthlyDistributions } from "@/lib/domain/organisation/group-history";
import { groupName, isChildOf, pathsTo } from "@/lib/domain/organisation/group-path";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { GroupMonth, GroupQuery, GroupView } from "@/lib/domain/organisation/views/groups";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { findMonthlyCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { getStorage } from "../store/open-storage";
import { findChoices } from "./choices";
import { areaIds, findRollUp, findRollUps } from "./roll-ups";
import { findShownGroups, mayNameTeams, storable, withheld } from "./settings";

const MOST_MONTHS = 120;

/**
 * One group of the tree with the groups below it and its history; "" is the top of the tree.
 *
 * The history is that of the teams that are in it now, so that teams that come and go do not look
 * like progress. Where names are hidden there is none.
 *
 * @returns null when no team is in the group or below it
 */
export async function getGroup(
  actor: Actor,
  groupId: string,
  query: GroupQuery,
  now = new Date(),
): Promise<GroupView | Withheld | null> {
  authorise(actor, "read", "dashboard");
  const path = storable(groupId);
  const group = path === "" ? null : path;
  const storage = await getStorage();
  return storage.read(async (db) => {
    const { groups } = await findChoices(db);
    if (group !== null && !groups.some((each) => each.path === path)) return null;
    const isShown = await findShownGroups(db);
    if (!isShown(group)) return withheld(group);
    const { rollUp } = await findRollUp(db, group, { now });
    const below = groups.filter((each) => isChildOf(each.path, path));
    const rollUps = await findRollUps(db, below.map((each) => each.path).filter(isShown), now);
    return {
      status: "ok",
      path,
      name: groupName(path),
      parents: pathsTo(path).slice(0, -1),
      rollUp,
      children: below.map((child) => ({
        path: child.path,
        name: groupName(child.path),
        rollUp: rollUps.get(child.path) ?? null,
      })),
      ownTeams: rollUp.teams - below.reduce((sum, { teams }) => sum + teams, 0),
      history: mayNameTeams() ? await findHistory(db, group, query.months) : [],
    };
  });
}

async function findHistory(
  db: Db,
  group: string | null,
  months: number,
): Promise<readonly GroupMonth[]> {
  const mark = markOfGroup(group);
  const changes = [];
  for (const kind of LEVEL_KINDS) {
    changes.push(...(await findMonthlyCounts(db, mark, { kind, before: null })));
  }
  const most = Math.min(MOST_MONTHS, Math.max(1, Math.trunc(months) || 1));
  return monthlyDistributions(changes, areaIds()).slice(-most);
}
