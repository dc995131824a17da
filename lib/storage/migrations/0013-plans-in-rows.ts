import { sql } from "kysely";
import type { Migration } from "./migration";

/**
 * The actions of each team's plan are kept once, in what its row adds to the counts: what they come
 * to over all teams is counted there since 6. Which teams have a practice on their plan is found by
 * a mark, as those of a tag are, and which have no plan yet by another.
 */
export const plansInRows: Migration = {
  version: 13,
  name: "plans-in-rows",
  up: async (db) => {
    await sql`insert into team_marks (mark, team_id)
      select 'a:' || practice_id, team_rows.team_id
      from team_next_actions join team_rows on team_rows.team_id = team_next_actions.team_id
    `.execute(db);
    await sql`insert into team_marks (mark, team_id)
      select 'p:', team_rows.team_id
      from team_summaries join team_rows on team_rows.team_id = team_summaries.team_id
      where next_actions is null`.execute(db);
    await db.schema.dropTable("team_next_actions").execute();
    await db.schema.dropIndex("team_summaries_unplanned").execute();
    await db.schema.dropIndex("team_summaries_planned").execute();
    await db.schema.alterTable("team_summaries").dropColumn("next_actions").execute();
  },
};
