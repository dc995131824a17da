import { type ExpressionBuilder, type QueryCreator, sql } from "kysely";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** The group and all below it; "" for teams without one, null for all. */
export type Group = string | null;

/** So many teams have a practice on their plans to the next level, with the same days left. */
export type StoredActionCell = {
  readonly practice: string;
  readonly area: string;
  readonly days: number;
  readonly teams: number;
  /** Those of them whose plan has no other action. */
  readonly alone: number;
  /** Those of them whose plan has exactly one other action. */
  readonly withOneOther: number;
};

/** How many teams of a group there are, deleted ones left out, and what is known of them. */
export type TeamCounts = {
  readonly teams: number;
  /** With a snapshot. */
  readonly assessed: number;
  /** Assessed, but their plans are not made yet. */
  readonly pending: number;
  /** Their plans are made and they are at the highest level: nothing is left to plan. */
  readonly atTop: number;
};

/** A team with one practice on its plan to the next level. */
export type TeamOfAction = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly snapshotId: string;
  /** Person-days of this action. */
  readonly days: number;
  /** Actions on the plan of the team, this one included. */
  readonly actions: number;
};

/**
 * What the plans of all teams of a group come to, in no order: at most as many cells as practices
 * have different days, however many teams there are.
 *
 * @param practice only this one; null for all
 */
export async function findActionCells(
  db: Db,
  group: Group,
  practice: string | null,
): Promise<readonly StoredActionCell[]> {
  const rows = await db
    .selectFrom("team_next_actions")
    .select((query) => [
      "practice_id",
      "area_id",
      "days",
      query.fn.countAll<number>().as("teams"),
      plansOf(1).as("alone"),
      plansOf(2).as("with_one_other"),
    ])
    .$if(practice !== null, (query) => query.where("practice_id", "=", practice ?? ""))
    .$if(group !== null, (query) => query.where("team_id", "in", idsIn(db, group)))
    .groupBy(["practice_id", "area_id", "days"])
    .execute();
  return rows.map((row) => ({
    ...{ practice: row.practice_id, area: row.area_id, days: row.days, teams: row.teams },
    ...{ alone: row.alone, withOneOther: row.with_one_other },
  }));
}

/**
 * Counts the teams of a group, each figure from an index alone where all groups are asked for.
 *
 * @param highest the level above which there is none
 */
export async function countTeams(db: Db, group: Group, highest: number): Promise<TeamCounts> {
  const { teams } = await db
    .selectFrom("teams")
    .select((query) => query.fn.countAll<number>().as("teams"))
    .where(liveIn(group))
    .executeTakeFirstOrThrow();
  const { pending } = await db
    .selectFrom("team_summaries")
    .innerJoin("teams", "teams.id", "team_summaries.team_id")
    .select((query) => query.fn.countAll<number>().as("pending"))
    .where("team_summaries.next_actions", "is", null)
    .where(liveIn(group))
    .executeTakeFirstOrThrow();
  // Deleted teams have no actions, so nothing has to be asked about the teams themselves.
  const { planned, atTop } = await db
    .selectFrom("team_summaries")
    .select((query) => [
      query.fn.countAll<number>().as("planned"),
      sql<number>`count(case when overall_low >= ${highest} then 1 end)`.as("atTop"),
    ])
    .where("next_actions", "is not", null)
    .$if(group !== null, (query) => query.where("team_id", "in", idsIn(db, group)))
    .executeTakeFirstOrThrow();
  return { teams, assessed: planned + pending, pending, atTop };
}

/** One stretch of the teams that have a practice on their plans, by name. */
export async function findTeamsOfAction(
  db: Db,
  practice: string,
  { group, offset, limit }: { group: Group; offset: number; limit: number },
): Promise<readonly TeamOfAction[]> {
  const rows = await db
    .with("chosen", (query) => chooseTeams(query, practice, group).offset(offset).limit(limit))
    .selectFrom("chosen")
    .innerJoin("team_next_actions", (join) =>
      join
        .onRef("team_next_actions.team_id", "=", "chosen.id")
        .on("team_next_actions.practice_id", "=", practice),
    )
    .innerJoin("team_summaries", "team_summaries.team_id", "chosen.id")
    .select(["chosen.id", "chosen.name", "chosen.group_name", "team_summaries.snapshot_id"])
    .select(["team_next_actions.days", "team_next_actions.actions_of_team"])
    .orderBy("chosen.name_sort")
    .orderBy("chosen.name_key")
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, group: row.group_name, snapshotId: row.snapshot_id },
    ...{ days: row.days, actions: row.actions_of_team },
  }));
}

/** In the order of an index, so that no more teams are looked at than up to the page asked for. */
function chooseTeams(db: QueryCreator<Tables>, practice: string, group: Group) {
  return db
    .selectFrom("teams")
    .select(["id", "name", "group_name", "name_sort", "name_key"])
    .where(liveIn(group))
    .where((query) =>
      query.exists(
        query
          .selectFrom("team_next_actions")
          .select("practice_id")
          .whereRef("team_id", "=", "teams.id")
          .where("practice_id", "=", practice),
      ),
    )
    .orderBy("name_sort")
    .orderBy("name_key");
}

function plansOf(actions: number) {
  return sql<number>`count(case when actions_of_team = ${sql.lit(actions)} then 1 end)`;
}

function idsIn(db: Db, group: Group) {
  return db.selectFrom("teams").select("id").where(liveIn(group));
}

function liveIn(group: Group) {
  return (query: ExpressionBuilder<Tables, "teams">) =>
    query.and([
      query("teams.deleted_at", "is", null),
      ...(group === null ? [] : [query("teams.id", "in", inGroup(query, group))]),
    ]);
}

function inGroup(query: ExpressionBuilder<Tables, "teams">, group: string) {
  return query.selectFrom("team_marks").select("team_id").where("mark", "=", markOfGroup(group));
}
