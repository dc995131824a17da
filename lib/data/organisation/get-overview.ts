import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { countTeams } from "@/lib/domain/organisation/counted-figure";
import {
  areActionsWithheld,
  cellsOf,
  levelDistributions,
  submissionDays,
} from "@/lib/domain/organisation/group-figures";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Overview, OverviewQuery } from "@/lib/domain/organisation/views/overview";
import type { GroupChoices, Withheld } from "@/lib/domain/organisation/views/teams";
import { readEnv } from "@/lib/env";
import { sumMonthlyCounts } from "@/lib/storage/organisation/group-months";
import type { Db } from "@/lib/storage/storage";
import { readCounted } from "../store/read-counted";
import { findGroupChoices } from "./choices";
import { commonBlockers } from "./common-blockers";
import { areaIds, findRollUp, type GroupFigures } from "./roll-ups";
import { findShownGroups, mayNameTeams, storableGroup, withheld } from "./settings";

/** The counts that an overview is made of beside those of a roll-up. */
export const OVERVIEW_KINDS: readonly string[] = ["left-out", "action", "pending"];

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
  return readCounted(async (db) => {
    if (!(await findShownGroups(db, [group]))(group)) return withheld(group);
    const figures = await findRollUp(db, group, { kinds: OVERVIEW_KINDS, now });
    const choices = await findGroupChoices(db, group);
    return readOverview(db, { group, since: query.since }, { ...figures, choices });
  });
}

/**
 * The same as {@link getOverview} for an actor who may read it, of a group that may be shown.
 *
 * @param figures of the group, with the counts of {@link OVERVIEW_KINDS}
 */
export async function readOverview(
  db: Db,
  { group, since }: OverviewQuery,
  { rollUp, counts, choices }: GroupFigures & { readonly choices: GroupChoices },
): Promise<Overview> {
  return {
    status: "ok",
    group,
    rollUp,
    staleAfterDays: readEnv().staleAfterDays,
    submitted: submissionDays(counts),
    ...levelDistributions(counts, areaIds()),
    since: await findSince(db, group, since),
    blockers: commonBlockers(counts),
    actionsWithheld: areActionsWithheld(counts),
    pending: countTeams(cellsOf(counts, "pending")),
    choices,
  };
}

async function findSince(
  db: Db,
  group: string | null,
  month: string | null,
): Promise<Overview["since"]> {
  if (month === null || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !mayNameTeams()) return null;
  const counts = await sumMonthlyCounts(db, markOfGroup(group), month);
  return { month, ...levelDistributions(counts, areaIds()) };
}
