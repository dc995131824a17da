import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { choicesOf } from "@/lib/domain/answers";
import { askedAlike } from "@/lib/domain/organisation/asked";
import { differingAnswers } from "@/lib/domain/organisation/differing-answers";
import { levelDistributions, submissionDays } from "@/lib/domain/organisation/group-figures";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { CompareQuery, TeamsComparison } from "@/lib/domain/organisation/views/comparison";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { isId } from "@/lib/storage/new-id";
import { findItems } from "@/lib/storage/organisation/group-counts";
import { countTeamsOf } from "@/lib/storage/organisation/lists";
import { findTeamRow, toTeamCount } from "@/lib/storage/organisation/team-rows";
import { findLatestSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { currentQuestionnaire } from "../store/current-content";
import { readCounted } from "../store/read-counted";
import { findGroupChoices } from "./choices";
import { findNamed } from "./find-named";
import { areaIds, findRollUp } from "./roll-ups";
import { findHeatMapRows } from "./rows";
import { mayNameTeams, storableGroup, withheld } from "./settings";

const MOST_TEAMS = 6;
/** Counted with what teams were asked. */
const ASKED = "asked-index";

/** Teams beside each other, or one beside the rest. Withheld where names are hidden. */
export async function compareTeams(
  actor: Actor,
  query: CompareQuery,
  now = new Date(),
): Promise<TeamsComparison | Withheld> {
  authorise(actor, "read", "dashboard");
  const wanted = storableGroup(query.group);
  if (!mayNameTeams()) return withheld(wanted);
  const asked = [...new Set(query.teams)];
  return readCounted(async (db) => {
    const rows = await findHeatMapRows(db, asked.filter(isId).slice(0, MOST_TEAMS), now);
    const ids = rows.map(({ team }) => team.id);
    const isKnown = wanted === null || (await countTeamsOf(db, wanted)) > 0;
    const group = isKnown ? wanted : null;
    const isFull = ids.length === MOST_TEAMS;
    return {
      status: "ok",
      rows,
      missing: asked.slice(0, MOST_TEAMS).filter((id) => !ids.includes(id)),
      differing: await findDiffering(db, ids),
      rest: asked.length === 1 ? await findRest(db, { group, team: ids[0], now }) : null,
      group,
      found: isFull ? null : await findNamed(db, query.text ?? "", now),
    };
  });
}

async function findDiffering(db: Db, ids: readonly string[]) {
  if (ids.length < 2) return [];
  const sheets = [];
  for (const id of ids) sheets.push(await findSheet(db, id));
  return differingAnswers(currentQuestionnaire(), sheets);
}

async function findSheet(db: Db, teamId: string) {
  const latest = await findLatestSnapshot(db, teamId);
  return latest && { scope: new Set(latest.scope), choices: choicesOf(latest.answers) };
}

type RestQuery = {
  readonly group: string | null;
  readonly team: string | undefined;
  readonly now: Date;
};

/** The figures of a group without those of one of its teams, with which all have to be alike. */
async function findRest(db: Db, { group, team, now }: RestQuery): Promise<TeamsComparison["rest"]> {
  const row = team === undefined ? null : await findTeamRow(db, team);
  const { rollUp, counts } = await findRollUp(db, group, {
    kinds: ["left-out"],
    now,
    without: row && toTeamCount(row),
  });
  const marks = new Set([
    ...(await findItems(db, markOfGroup(group), ASKED)),
    ...(row
      ? toTeamCount(row)
          .cells.filter(([kind]) => kind === ASKED)
          .map(([, item]) => item)
      : []),
  ]);
  return {
    rollUp,
    ...levelDistributions(counts, areaIds()),
    alike: askedAlike([...marks], currentQuestionnaire()),
    submitted: submissionDays(counts),
    choices: await findGroupChoices(db, group),
  };
}
