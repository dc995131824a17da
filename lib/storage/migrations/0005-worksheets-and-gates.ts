import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { Migration } from "./migration";

/** What a draft says in worksheets, and its register of manual gates. */
export const worksheetsAndGates: Migration = {
  version: 5,
  name: "worksheets-and-gates",
  up: async (db) => {
    await createWorksheetAnswers(db);
    await createGates(db);
    await sql`create index drafts_snapshot on drafts (snapshot_id)
      where snapshot_id is not null`.execute(db);
  },
};

async function createWorksheetAnswers(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("worksheet_answers")
    .addColumn("draft_id", "text", (column) =>
      column.notNull().references("drafts.id").onDelete("cascade"),
    )
    .addColumn("worksheet_id", "text", (column) => column.notNull())
    .addColumn("item_id", "text", (column) => column.notNull())
    .addColumn("value", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("worksheet_answers_key", ["draft_id", "worksheet_id", "item_id"])
    .execute();
}

async function createGates(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("gates")
    .addColumn("draft_id", "text", (column) =>
      column.notNull().references("drafts.id").onDelete("cascade"),
    )
    .addColumn("gate_id", "text", (column) => column.notNull())
    .addColumn("stage", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("wait_hours", "text")
    .addColumn("review_by", "text")
    .addColumn("added_at", "text", (column) => column.notNull())
    .addColumn("removed_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("gates_key", ["draft_id", "gate_id"])
    .execute();
}
