import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import {
  LEVEL_KINDS,
  levelDistributions,
  submissionDays,
} from "@/lib/domain/organisation/group-figures";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Overview, OverviewQuery } from "@/lib/domain/organisation/views/overview";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { readEnv } from "@/lib/env";
import { sumMonthlyCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { getStorage } from "../store/open-storage";
import { findChoices } from "./choices";
import { commonBlockers } from "./common-blockers";
import { areaIds, findRollUp } from "./roll-ups";
import { findShownGroups, mayNameTeams, storableGroup, withheld } from "./settings";

const KINDS = ["left-out", "day", "action", "pending"];

/**
 * Where the teams of a group and everything below it stand, what changed since the start of a
 * month, and what holds most of them back: read from counts, whatever the number of teams.
 *
 * Where names are hidden nothing is said about a month, because what one team did in it would be
 * the difference of two answers.
 *
 * @param query a month that is none counts as null
 */
export async function getOverview(
  actor: Actor,
  query: OverviewQuery,
  now = new Date(),
): Promise<Overview | Withheld> {
  authorise(actor, "read", "dashboard");
  const group = storableGroup(query.group);
  const storage = await getStorage();
  return storage.read(async (db) => {
    if (!(await findShownGroups(db))(group)) return withheld(group);
    const { rollUp, counts } = await findRollUp(db, group, { kinds: KINDS, now });
    return {
      status: "ok",
      group,
      rollUp,
      staleAfterDays: readEnv().staleAfterDays,
      submitted: submissionDays(counts),
      ...levelDistributions(counts, areaIds()),
      since: await findSince(db, group, query.since),
      blockers: commonBlockers(counts),
      pending: counts.find(({ kind }) => kind === "pending")?.teams ?? 0,
      choices: await findChoices(db),
    };
  });
}

async function findSince(
  db: Db,
  group: string | null,
  month: string | null,
): Promise<Overview["since"]> {
  if (month === null || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !mayNameTeams()) return null;
  const mark = markOfGroup(group);
  const counts = [];
  for (const kind of LEVEL_KINDS) {
    counts.push(...(await sumMonthlyCounts(db, mark, { kind, before: month })));
  }
  return { month, ...levelDistributions(counts, areaIds()) };
}
