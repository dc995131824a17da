import type { Migration } from "./migration";

/**
 * What changes in counts is noted with the team that changes, and added before counts are next read:
 * teams of one group no longer wait for each other to submit.
 */
export const countChanges: Migration = {
  version: 12,
  name: "count-changes",
  up: async (db) => {
    await db.schema
      .createTable("count_changes")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("changes", "text", (column) => column.notNull())
      .execute();
  },
};
