import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { EngineSyntax, Migration } from "./migration";

/** Plans that teams keep, each with its editions and with what people say about its actions. */
export const keptPlans: Migration = {
  version: 3,
  name: "kept-plans",
  up: async (db, types) => {
    await createPlans(db, types);
    await createPlanEditions(db);
    await createPlanActions(db);
  },
};

async function createPlans(db: Transaction<Tables>, types: EngineSyntax): Promise<void> {
  await db.schema
    .createTable("plans")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("team_id", "text", (column) =>
      column.notNull().references("teams.id").onDelete("cascade"),
    )
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("name_key", types.sortableText, (column) => column.notNull())
    .addColumn("is_current", "integer", (column) =>
      column.notNull().check(sql`is_current in (0, 1)`),
    )
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.notNull())
    .addColumn("changed_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("plans_team").on("plans").column("team_id").execute();
  await sql`create unique index plans_live_name on plans (team_id, name_key) where deleted_at is null`.execute(
    db,
  );
  await sql`create unique index plans_one_current on plans (team_id) where deleted_at is null and is_current = 1`.execute(
    db,
  );
}

async function createPlanEditions(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("plan_editions")
    .addColumn("plan_id", "text", (column) =>
      column.notNull().references("plans.id").onDelete("cascade"),
    )
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("snapshot_id", "text", (column) => column.notNull())
    .addColumn("edition", "text", (column) => column.notNull())
    .addColumn("made_at", "text", (column) => column.notNull())
    .addColumn("made_by", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("plan_editions_key", ["plan_id", "number"])
    .execute();
}

async function createPlanActions(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("plan_actions")
    .addColumn("plan_id", "text", (column) =>
      column.notNull().references("plans.id").onDelete("cascade"),
    )
    .addColumn("action_id", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) =>
      column.notNull().check(sql`status in ('to-do', 'under-way', 'done', 'dropped')`),
    )
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("due_on", "text")
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("changed_at", "text", (column) => column.notNull())
    .addColumn("changed_by", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("plan_actions_key", ["plan_id", "action_id"])
    .execute();
}
