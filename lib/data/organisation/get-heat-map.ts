import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { countTeams } from "@/lib/domain/organisation/counted-figure";
import {
  type CountSeries,
  cellsOf,
  levelDistributions,
} from "@/lib/domain/organisation/group-figures";
import { pagesOf } from "@/lib/domain/organisation/pages-of";
import type { HeatMap, HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { FilterChoices, GroupChoices, Withheld } from "@/lib/domain/organisation/views/teams";
import { countTeamRows, findTeamIds, planFor, planRows } from "@/lib/storage/organisation/heat-map";
import { countTeamsOf } from "@/lib/storage/organisation/lists";
import type { Db } from "@/lib/storage/storage";
import { readCounted } from "../store/read-counted";
import { findGroupChoices, findTagChoices } from "./choices";
import { areaIds, findRollUp, findRollUps, type GroupFigures } from "./roll-ups";
import { toRowQuery } from "./row-query";
import { findHeatMapRows } from "./rows";
import { mayNameTeams, storableGroup, withheld } from "./settings";

/** As many teams as fit one search by a mark. */
const ALL = { offset: 0, limit: 1_000 } as const;

/**
 * One page of teams x areas. Withheld where names are hidden: its rows are teams.
 *
 * What is counted already is not counted again, so that a page costs the same however many teams
 * there are; several large filters at once cost a little more.
 */
export async function getHeatMap(
  actor: Actor,
  query: HeatMapQuery,
  now = new Date(),
): Promise<HeatMap | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  if (!mayNameTeams()) return withheld(group);
  return readCounted(async (db) => {
    const { rollUp, counts } = await findRollUp(db, group, { now });
    const choices = await findGroupChoices(db, group);
    return readHeatMap(db, query, { rollUp, counts, choices, now });
  });
}

/** What is known of the group asked for. */
export type Known = GroupFigures & { readonly choices: GroupChoices; readonly now: Date };

/** The page of {@link getHeatMap}, for an actor who may read it. */
export async function readHeatMap(
  db: Db,
  query: HeatMapQuery,
  { rollUp, counts, choices, now }: Known,
): Promise<HeatMap> {
  const teams = query.group === null ? rollUp.teams : await countTeamsOf(db, null);
  const tags = await findTagChoices(db, query.tag);
  const plan = await planRows(db, toRowQuery(query, now));
  const known = countedTotal(query, counts, tags);
  // Few teams are looked at once, and not once to count them and once to show some of them.
  const few = known === null && plan.isFollowed ? await findTeamIds(db, plan, ALL) : null;
  const total = known ?? few?.length ?? (await countTeamRows(db, plan));
  const pages = pagesOf(total, query);
  const offset = (pages.page - 1) * query.size;
  const ids =
    few?.slice(offset, offset + query.size) ??
    (total === 0 ? [] : await findTeamIds(db, planFor(plan, total), { offset, limit: query.size }));
  const rows = await findHeatMapRows(db, ids, now);
  const paths = query.sort === "group" ? rows.map(({ team }) => team.group) : [];
  const groups = Object.fromEntries(await findRollUps(db, [...new Set(paths)], now));
  const levels = levelDistributions(counts, areaIds()).areas;
  return {
    ...{ status: "ok", rows, teams, ...pages, rollUp, levels, groups },
    choices: { ...choices, tags },
  };
}

/** How many teams match where the counts say it; null where they do not. */
function countedTotal(
  { text, group, tag, flag, level, age }: HeatMapQuery,
  counts: readonly CountSeries[],
  tags: FilterChoices["tags"],
): number | null {
  if (text.trim() !== "" || flag !== null || age !== null) return null;
  if (tag !== null) {
    if (group !== null || level !== null) return null;
    return tags.find((each) => each.tag === tag)?.teams ?? 0;
  }
  if (level === null) return countTeams(cellsOf(counts, "teams"));
  return countTeams(cellsOf(counts, "level").filter(({ low }) => low === level));
}
