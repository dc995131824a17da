import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** Exactly this group; "" for teams without one, null for all. */
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
  /** Assessed and at the highest level: nothing is left to plan. */
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
    .$if(group !== null, (query) =>
      query.where("team_id", "in", (teams) =>
        teams
          .selectFrom("teams")
          .select("id")
          .where("group_name", "=", group ?? "")
          .where("deleted_at", "is", null),
      ),
    )
    .groupBy(["practice_id", "area_id", "days"])
    .execute();
  return rows.map((row) => ({
    ...{ practice: row.practice_id, area: row.area_id, days: row.days, teams: row.teams },
    ...{ alone: row.alone, withOneOther: row.with_one_other },
  }));
}

/** Counts the teams of a group. @param highest the level above which there is none */
export async function countTeams(db: Db, group: Group, highest: number): Promise<TeamCounts> {
  return db
    .selectFrom("teams")
    .leftJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .select((query) => [
      query.fn.countAll<number>().as("teams"),
      query.fn.count<number>("team_summaries.team_id").as("assessed"),
      sql<number>`count(case when team_summaries.team_id is not null
        and team_summaries.next_actions is null then 1 end)`.as("pending"),
      sql<number>`count(case when team_summaries.overall_low >= ${highest} then 1 end)`.as("atTop"),
    ])
    .where(liveIn(group))
    .executeTakeFirstOrThrow();
}

/** One stretch of the teams that have a practice on their plans, by name. */
export async function findTeamsOfAction(
  db: Db,
  practice: string,
  { group, offset, limit }: { group: Group; offset: number; limit: number },
): Promise<readonly TeamOfAction[]> {
  const rows = await db
    .selectFrom("team_next_actions")
    .innerJoin("teams", "teams.id", "team_next_actions.team_id")
    .innerJoin("team_summaries", "team_summaries.team_id", "team_next_actions.team_id")
    .select(["teams.id", "teams.name", "teams.group_name", "team_summaries.snapshot_id"])
    .select(["team_next_actions.days", "team_next_actions.actions_of_team"])
    .where("team_next_actions.practice_id", "=", practice)
    .where(liveIn(group))
    .orderBy("teams.name_sort")
    .orderBy("teams.name_key")
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, group: row.group_name, snapshotId: row.snapshot_id },
    ...{ days: row.days, actions: row.actions_of_team },
  }));
}

function plansOf(actions: number) {
  return sql<number>`count(case when actions_of_team = ${sql.lit(actions)} then 1 end)`;
}

function liveIn(group: Group) {
  return (query: ExpressionBuilder<Tables, "teams">) =>
    query.and([
      query("teams.deleted_at", "is", null),
      ...(group === null ? [] : [query("teams.group_name", "=", group)]),
    ]);
}
