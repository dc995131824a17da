import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { ColumnTypes, Migration } from "./migration";

/**
 * Which groups are directly below each group, counted beside the list of all groups; counts lie in
 * the order of their key, and tags can be read in the order of their teams.
 */
export const groupsBelow: Migration = {
  version: 8,
  name: "groups-below",
  up: async (db, types) => {
    await sql`create table kept_counts as select * from group_counts`.execute(db);
    await db.schema.dropTable("group_counts").execute();
    await createCounts(db, types);
    const columns = sql.raw("mark, kind, item, low, high, teams");
    await sql`insert into group_counts (${columns}) select ${columns} from kept_counts`.execute(db);
    await db.schema.dropTable("kept_counts").execute();
    await addGroupsBelow(db);
  },
};

async function createCounts(db: Transaction<Tables>, types: ColumnTypes): Promise<void> {
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
}

async function addGroupsBelow(db: Transaction<Tables>): Promise<void> {
  const groups = await db
    .selectFrom("group_counts")
    .select(["item", "teams"])
    .where("mark", "=", "g:")
    .where("kind", "=", "group")
    .execute();
  for (const { item, teams } of groups) {
    const parent = item.slice(0, Math.max(0, item.lastIndexOf(" / ")));
    await db
      .insertInto("group_counts")
      .values({ mark: `g:${parent}`, kind: "child", item, low: 0, high: 0, teams })
      .execute();
  }
}
