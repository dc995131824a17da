import type { Migration } from "./migration";

/**
 * Whoever submits notes the team, and whoever reads rows or counts next makes its row again: what is
 * noted is a team, or changes of counts as before.
 */
export const notedTeams: Migration = {
  version: 17,
  name: "noted-teams",
  up: async (db) => {
    await db.schema.alterTable("count_changes").addColumn("team_id", "text").execute();
  },
};
