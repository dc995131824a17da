import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { EngineSyntax, Migration } from "./migration";

/** Teams with their drafts, answers, snapshots and summaries. */
export const firstTables: Migration = {
  version: 1,
  name: "first-tables",
  up: async (db, types) => {
    await createTeams(db, types);
    await createDrafts(db);
    await createAnswers(db);
    await createSnapshots(db);
    await createTeamSummaries(db);
    await createTeamAreaSummaries(db);
  },
};

async function createTeams(db: Transaction<Tables>, types: EngineSyntax): Promise<void> {
  await db.schema
    .createTable("teams")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("name_key", types.sortableText, (column) => column.notNull())
    .addColumn("name_sort", types.sortableText, (column) => column.notNull())
    .addColumn("description", "text", (column) => column.notNull())
    .addColumn("group_name", "text", (column) => column.notNull())
    .addColumn("group_sort", types.sortableText, (column) => column.notNull())
    .addColumn("profile", "text", (column) => column.notNull())
    .addColumn("example", "integer", (column) => column.notNull().check(sql`example in (0, 1)`))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("deleted_at", "text")
    .execute();
  await sql`create unique index teams_live_name on teams (name_key) where deleted_at is null`.execute(
    db,
  );
  await sql`create index teams_live_sort on teams (name_sort, name_key) where deleted_at is null`.execute(
    db,
  );
  await sql`create index teams_live_group on teams (group_name) where deleted_at is null`.execute(
    db,
  );
  await db.schema.createIndex("teams_example").on("teams").column("example").execute();
}

async function createDrafts(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("drafts")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("team_id", "text", (column) =>
      column.notNull().references("teams.id").onDelete("cascade"),
    )
    .addColumn("mode", "text", (column) => column.notNull().check(sql`mode in ('full', 'quick')`))
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("changed_at", "text")
    .addColumn("discarded_at", "text")
    .execute();
  await sql`create unique index drafts_one_live on drafts (team_id) where discarded_at is null`.execute(
    db,
  );
  await db.schema.createIndex("drafts_team").on("drafts").column("team_id").execute();
}

async function createAnswers(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("answers")
    .addColumn("draft_id", "text", (column) =>
      column.notNull().references("drafts.id").onDelete("cascade"),
    )
    .addColumn("practice_id", "text", (column) => column.notNull())
    .addColumn("choice", "text", (column) =>
      column.check(sql`choice in ('0', '1', '2', '3', '4', 'NA', 'DK')`),
    )
    .addColumn("na_reason", "text")
    .addColumn("na_text", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("links", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("answers_key", ["draft_id", "practice_id"])
    .execute();
}

async function createSnapshots(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("snapshots")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("team_id", "text", (column) =>
      column.notNull().references("teams.id").onDelete("cascade"),
    )
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("mode", "text", (column) => column.notNull().check(sql`mode in ('full', 'quick')`))
    .addColumn("profile", "text", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("questionnaire_version", "text", (column) => column.notNull())
    .addColumn("content_hash", "text", (column) => column.notNull())
    .addColumn("answers", "text", (column) => column.notNull())
    .addColumn("results", "text", (column) => column.notNull())
    .addColumn("figures", "text", (column) => column.notNull())
    .addColumn("submitted_at", "text", (column) => column.notNull())
    .addColumn("submitted_by", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("snapshots_team_time")
    .on("snapshots")
    .columns(["team_id", "submitted_at"])
    .execute();
}

async function createTeamSummaries(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("team_summaries")
    .addColumn("team_id", "text", (column) =>
      column.primaryKey().notNull().references("teams.id").onDelete("cascade"),
    )
    .addColumn("snapshot_id", "text", (column) =>
      column.notNull().references("snapshots.id").onDelete("cascade"),
    )
    .addColumn("submitted_at", "text", (column) => column.notNull())
    .addColumn("overall_low", "integer")
    .addColumn("overall_high", "integer")
    .addColumn("index_low", "double precision", (column) => column.notNull())
    .addColumn("index_high", "double precision", (column) => column.notNull())
    .addColumn("index_change", "double precision")
    .addColumn("details", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("team_summaries_snapshot")
    .on("team_summaries")
    .column("snapshot_id")
    .execute();
}

async function createTeamAreaSummaries(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("team_area_summaries")
    .addColumn("team_id", "text", (column) =>
      column.notNull().references("team_summaries.team_id").onDelete("cascade"),
    )
    .addColumn("area_id", "text", (column) => column.notNull())
    .addColumn("in_scope", "integer", (column) => column.notNull())
    .addColumn("level_low", "integer")
    .addColumn("level_high", "integer")
    .addColumn("many_na", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("team_area_summaries_key", ["team_id", "area_id"])
    .execute();
}
