import { sql } from "kysely";
import type { Migration } from "./migration";

/** Counts are read by the hundred: from their index alone, where they do not lie in its order. */
export const countsByIndex: Migration = {
  version: 10,
  name: "counts-by-index",
  up: async (db, { including }) => {
    if (!including) return;
    await sql`alter table group_counts drop constraint group_counts_key,
      add constraint group_counts_key primary key (mark, kind, item, low, high)
        ${including("teams")}`.execute(db);
  },
};
