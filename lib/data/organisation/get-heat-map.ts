import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { RollUp } from "@/lib/domain/organisation/views/figures";
import type { HeatMap, HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { FilterChoices, Withheld } from "@/lib/domain/organisation/views/teams";
import { countTeamRows, findTeamIds } from "@/lib/storage/organisation/heat-map";
import type { Db } from "@/lib/storage/storage";
import { getStorage } from "../store/open-storage";
import { findChoices } from "./choices";
import { findRollUp, findRollUps } from "./roll-ups";
import { toRowQuery } from "./row-query";
import { findHeatMapRows } from "./rows";
import { mayNameTeams, storableGroup, withheld } from "./settings";

/**
 * One page of teams x areas. Withheld where names are hidden: its rows are teams.
 *
 * What is counted already is not counted again, so that a page costs the same however many teams
 * there are; a text of fewer than three letters and several large filters at once are the
 * exceptions.
 */
export async function getHeatMap(
  actor: Actor,
  query: HeatMapQuery,
  now = new Date(),
): Promise<HeatMap | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  if (!mayNameTeams()) return withheld(group);
  const storage = await getStorage();
  return storage.read(async (db) => {
    const { rollUp } = await findRollUp(db, group, { now });
    const choices = await findChoices(db);
    const teams =
      group === null ? rollUp.teams : (await findRollUp(db, null, { now })).rollUp.teams;
    const total = await findTotal(db, query, { rollUp, choices, now });
    const pageCount = Math.max(1, Math.ceil(total / query.size));
    const page = Math.min(Math.max(1, Math.trunc(query.page) || 1), pageCount);
    const stretch = { offset: (page - 1) * query.size, limit: query.size };
    const ids = await findTeamIds(db, toRowQuery(query, now), stretch);
    const rows = await findHeatMapRows(db, ids, now);
    const paths = query.sort === "group" ? rows.map(({ team }) => team.group) : [];
    const groups = Object.fromEntries(await findRollUps(db, [...new Set(paths)], now));
    return { status: "ok", rows, total, teams, page, pageCount, choices, rollUp, groups };
  });
}

type Counted = { readonly rollUp: RollUp; readonly choices: FilterChoices; readonly now: Date };

/** How many teams match: from the counts where they say it. */
async function findTotal(
  db: Db,
  query: HeatMapQuery,
  { rollUp, choices, now }: Counted,
): Promise<number> {
  const { text, group, tag, flag, level, age } = query;
  const isPlain = text.trim() === "" && flag === null && level === null && age === null;
  if (isPlain && tag === null) return rollUp.teams;
  if (isPlain && group === null) {
    return choices.tags.find((each) => each.tag === tag)?.teams ?? 0;
  }
  return countTeamRows(db, toRowQuery(query, now).filter);
}
