import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { levelDistributions } from "@/lib/domain/organisation/group-figures";
import { monthlyDistributions } from "@/lib/domain/organisation/group-history";
import { groupName, pathsTo } from "@/lib/domain/organisation/group-path";
import { pagesOf, stretchOf } from "@/lib/domain/organisation/pages-of";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { GroupMonth, GroupQuery, GroupView } from "@/lib/domain/organisation/views/groups";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import {
  findMonthlyCounts,
  findNewestMonths,
  findOverallCounts,
  sumMonthlyCounts,
} from "@/lib/storage/organisation/group-months";
import { findChildren } from "@/lib/storage/organisation/lists";
import type { Db } from "@/lib/storage/storage";
import { readCounted } from "../store/read-counted";
import { byName } from "./choices";
import { areaIds, findRollUp, findRollUps } from "./roll-ups";
import { findShownGroups, mayNameTeams, storable, withheld } from "./settings";
import { sortGroups } from "./sort-groups";

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
  return readCounted(async (db) => {
    const { rollUp, counts } = await findRollUp(db, group, { kinds: ["left-out"], now });
    if (group !== null && rollUp.teams === 0) return null;
    const below = byName(await findChildren(db, group));
    const paths = below.map(({ item }) => item);
    const isShown = await findShownGroups(db, [group, ...paths]);
    if (!isShown(group)) return withheld(group);
    const pages = pagesOf(
      below.length,
      query.paging ?? { page: 1, size: Math.max(1, below.length) },
    );
    const shown = stretchOf(await sortGroups(db, paths, { ...query, isShown }), pages);
    const rollUps = await findRollUps(db, shown.filter(isShown), now);
    return {
      status: "ok",
      path,
      name: groupName(path),
      parents: pathsTo(path).slice(0, -1),
      rollUp,
      areas: levelDistributions(counts, areaIds()).areas,
      pages,
      children: shown.map((path) => ({
        path,
        name: groupName(path),
        rollUp: rollUps.get(path) ?? null,
      })),
      ownTeams: rollUp.teams - below.reduce((sum, { teams }) => sum + teams, 0),
      history: mayNameTeams() ? await findHistory(db, group, query) : [],
    };
  });
}

async function findHistory(
  db: Db,
  group: string | null,
  { months, paging }: GroupQuery,
): Promise<readonly GroupMonth[]> {
  const mark = markOfGroup(group);
  const most = Math.min(MOST_MONTHS, Math.max(1, Math.trunc(months) || 1));
  const newest = await findNewestMonths(db, mark, most + 1);
  const first = newest.length > most ? (newest[most - 1] ?? null) : null;
  const before = first === null ? [] : await sumMonthlyCounts(db, mark, first);
  if (paging === null) {
    return monthlyDistributions(await findMonthlyCounts(db, mark, first), areaIds(), before);
  }
  const changes = await findOverallCounts(db, mark, newest.slice(0, most));
  return monthlyDistributions(changes, [], before);
}
