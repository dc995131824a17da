import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { choicesOf } from "@/lib/domain/answers";
import { differingAnswers } from "@/lib/domain/organisation/differing-answers";
import { askedAlike, levelDistributions } from "@/lib/domain/organisation/group-figures";
import type { CompareQuery, TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { isId } from "@/lib/storage/new-id";
import { findTeamRow, toTeamCount } from "@/lib/storage/organisation/team-rows";
import { findLatestSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { currentQuestionnaire } from "../store/current-content";
import { readCounted } from "../store/read-counted";
import { areaIds, findRollUp } from "./roll-ups";
import { findHeatMapRows } from "./rows";
import { mayNameTeams, storableGroup, withheld } from "./settings";

const MOST_TEAMS = 6;

/** Teams beside each other, or one beside the rest. Withheld where names are hidden. */
export async function compareTeams(
  actor: Actor,
  query: CompareQuery,
  now = new Date(),
): Promise<TeamsComparison | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  if (!mayNameTeams()) return withheld(group);
  const asked = [...new Set(query.teams)];
  return readCounted(async (db) => {
    const rows = await findHeatMapRows(db, asked.filter(isId).slice(0, MOST_TEAMS), now);
    const found = rows.map(({ team }) => team.id);
    const sheets = [];
    for (const id of found) sheets.push(await findSheet(db, id));
    return {
      status: "ok",
      rows,
      missing: asked.slice(0, MOST_TEAMS).filter((id) => !found.includes(id)),
      differing: differingAnswers(currentQuestionnaire(), sheets),
      rest: asked.length === 1 ? await findRest(db, { group, team: found[0], now }) : null,
    };
  });
}

async function findSheet(db: Db, teamId: string) {
  const latest = await findLatestSnapshot(db, teamId);
  return latest && { scope: new Set(latest.scope), choices: choicesOf(latest.answers) };
}

type Rest = {
  readonly group: string | null;
  readonly team: string | undefined;
  readonly now: Date;
};

/** The figures of a group without those of one of its teams. */
async function findRest(db: Db, { group, team, now }: Rest): Promise<TeamsComparison["rest"]> {
  const row = team === undefined ? null : await findTeamRow(db, team);
  const { rollUp, counts } = await findRollUp(db, group, {
    kinds: ["left-out", "asked"],
    now,
    without: row && toTeamCount(row),
  });
  return { rollUp, ...levelDistributions(counts, areaIds()), alike: askedAlike(counts) };
}
