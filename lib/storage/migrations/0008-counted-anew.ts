import type { Migration } from "./migration";

/**
 * What teams were asked is counted too. Rows and counts are made again after the start, because a
 * migration cannot score.
 */
export const countedAnew: Migration = {
  version: 8,
  name: "counted-anew",
  up: async (db) => {
    await db.deleteFrom("team_rows").execute();
    await db.deleteFrom("group_counts").execute();
  },
};
