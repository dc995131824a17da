import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { levelDistributions } from "@/lib/domain/organisation/group-figures";
import { monthlyDistributions } from "@/lib/domain/organisation/group-history";
import { groupName, pathsTo } from "@/lib/domain/organisation/group-path";
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

const MOST_MONTHS = 120;
const PAGE_SIZE = 15;

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
    const isShown = await findShownGroups(db, [group, ...below.map(({ item }) => item)]);
    if (!isShown(group)) return withheld(group);
    const pages = pagesOf(below.length, query.page);
    const shown = below.slice((pages.page - 1) * pages.size, pages.page * pages.size);
    const rollUps = await findRollUps(db, shown.map(({ item }) => item).filter(isShown), now);
    return {
      status: "ok",
      path,
      name: groupName(path),
      parents: pathsTo(path).slice(0, -1),
      rollUp,
      areas: levelDistributions(counts, areaIds()).areas,
      pages,
      children: shown.map(({ item }) => ({
        path: item,
        name: groupName(item),
        rollUp: rollUps.get(item) ?? null,
      })),
      ownTeams: rollUp.teams - below.reduce((sum, { teams }) => sum + teams, 0),
      history: mayNameTeams() ? await findHistory(db, group, query) : [],
    };
  });
}

function pagesOf(total: number, asked: number | null): GroupView["pages"] {
  const size = asked === null ? Math.max(1, total) : PAGE_SIZE;
  const pageCount = Math.max(1, Math.ceil(total / size));
  return { page: Math.min(pageCount, asked ?? 1), pageCount, size, total };
}

async function findHistory(
  db: Db,
  group: string | null,
  { months, page }: GroupQuery,
): Promise<readonly GroupMonth[]> {
  const mark = markOfGroup(group);
  const most = Math.min(MOST_MONTHS, Math.max(1, Math.trunc(months) || 1));
  const newest = await findNewestMonths(db, mark, most + 1);
  const first = newest.length > most ? (newest[most - 1] ?? null) : null;
  const before = first === null ? [] : await sumMonthlyCounts(db, mark, first);
  if (page === null) {
    return monthlyDistributions(await findMonthlyCounts(db, mark, first), areaIds(), before);
  }
  const changes = await findOverallCounts(db, mark, newest.slice(0, most));
  return monthlyDistributions(changes, [], before);
}
