import { sql } from "kysely";
import type { Migration } from "./migration";

/**
 * A count that comes to 0 goes at once: to look for such rows after every change took as long as
 * the change, and on PostgreSQL longer with each one that was removed before.
 */
export const noEmptyCounts: Migration = {
  version: 11,
  name: "no-empty-counts",
  up: async (db, { afterUpdate }) => {
    await db.schema.dropIndex("group_counts_nothing").execute();
    const statements = afterUpdate({
      name: "group_counts_nothing",
      table: "group_counts",
      when: sql`new.teams = 0`,
      run: sql`delete from group_counts where mark = new.mark and kind = new.kind
        and item = new.item and low = new.low and high = new.high`,
    });
    for (const statement of statements) await statement.execute(db);
  },
};
