import { sql } from "kysely";
import type { Migration } from "./migration";

/**
 * The actions of each team's plan to its next level, for what they come to over all teams.
 *
 * A migration cannot make plans, so a summary from before has no number of actions yet; such teams
 * are found by the small index and filled after the start.
 */
export const nextActions: Migration = {
  version: 4,
  name: "next-actions",
  up: async (db) => {
    await db.schema.alterTable("team_summaries").addColumn("next_actions", "integer").execute();
    await sql`create index team_summaries_unplanned on team_summaries (team_id)
      where next_actions is null`.execute(db);
    await sql`create index team_summaries_planned on team_summaries (next_actions, overall_low)
      where next_actions is not null`.execute(db);
    await db.schema
      .createTable("team_next_actions")
      .addColumn("team_id", "text", (column) =>
        column.notNull().references("team_summaries.team_id").onDelete("cascade"),
      )
      .addColumn("practice_id", "text", (column) => column.notNull())
      .addColumn("area_id", "text", (column) => column.notNull())
      .addColumn("days", "integer", (column) => column.notNull())
      .addColumn("actions_of_team", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("team_next_actions_key", ["team_id", "practice_id"])
      .execute();
    // Has every column, in the order of the question over all teams: nothing is sorted for it.
    await db.schema
      .createIndex("team_next_actions_practice")
      .on("team_next_actions")
      .columns(["practice_id", "area_id", "days", "actions_of_team", "team_id"])
      .execute();
  },
};
