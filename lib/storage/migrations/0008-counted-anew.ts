import { sql } from "kysely";
import type { Migration } from "./migration";

/**
 * Groups directly below each group and what teams were asked are counted too. Counts lie in the
 * order of their key, and tags can be read in the order of their teams. Rows and counts are made
 * again after the start, because a migration cannot score.
 */
export const countedAnew: Migration = {
  version: 8,
  name: "counted-anew",
  up: async (db, types) => {
    await db.deleteFrom("team_rows").execute();
    await db.schema.dropTable("group_counts").execute();
    await db.schema
      .createTable("group_counts")
      .addColumn("mark", "text", (column) => column.notNull())
      .addColumn("kind", types.sortableText, (column) => column.notNull())
      .addColumn("item", "text", (column) => column.notNull())
      .addColumn("low", "integer", (column) => column.notNull())
      .addColumn("high", "integer", (column) => column.notNull())
      .addColumn("teams", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("group_counts_key", ["mark", "kind", "item", "low", "high"])
      .modifyEnd(types.inOrderOfKey)
      .execute();
    await sql`create index group_counts_nothing on group_counts (mark) where teams = 0`.execute(db);
    await sql`create index group_counts_tags on group_counts (teams, item)
      where kind = 'tag'`.execute(db);
  },
};
