import type { Migration } from "./migration";

/**
 * When the status of an action was said, apart from its owner, due date and note. What was said
 * before there was such a time was said together.
 */
export const statusTimes: Migration = {
  version: 7,
  name: "status-times",
  up: async (db) => {
    await db.schema
      .alterTable("plan_actions")
      .addColumn("status_at", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await db
      .updateTable("plan_actions")
      .set((query) => ({ status_at: query.ref("changed_at") }))
      .execute();
  },
};
