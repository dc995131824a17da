import { sql, type Transaction } from "kysely";
import type { Tables } from "../tables";
import type { EngineSyntax, Migration } from "./migration";

/**
 * Tags and names elsewhere of teams, and what is asked about all teams at once: a row to filter
 * and sort by for each team, and how many teams of each group have which figure.
 *
 * A migration cannot score, so nothing is filled here: teams without a row are found by their
 * number and filled after the start.
 */
export const organisation: Migration = {
  version: 6,
  name: "organisation",
  up: async (db, types) => {
    await addTeamColumns(db);
    await createRows(db, types);
    await createMarks(db);
    await createCounts(db, types);
    await addAreaNames(db, types);
  },
};

async function addTeamColumns(db: Transaction<Tables>): Promise<void> {
  await sql`alter table teams add column tags text not null default '[]'`.execute(db);
  await sql`alter table teams add column external_id text`.execute(db);
  await sql`create unique index teams_live_external on teams (external_id)
    where deleted_at is null and external_id is not null`.execute(db);
}

async function createRows(db: Transaction<Tables>, types: EngineSyntax): Promise<void> {
  await db.schema
    .createTable("team_rows")
    .addColumn("team_id", "text", (column) =>
      column.primaryKey().notNull().references("teams.id").onDelete("cascade"),
    )
    .addColumn("name_sort", types.sortableText, (column) => column.notNull())
    .addColumn("group_sort", types.sortableText)
    .addColumn("overall_low", "integer")
    .addColumn("overall_high", "integer")
    .addColumn("index_low", "double precision")
    .addColumn("index_high", "double precision")
    .addColumn("coverage", "double precision")
    .addColumn("submitted_at", types.sortableText)
    .addColumn("index_change", "double precision")
    .addColumn("counted", "text", (column) => column.notNull())
    .execute();
  for (const [name, ...columns] of SORTED) {
    await db.schema
      .createIndex(`team_rows_${name}`)
      .on("team_rows")
      .columns([...columns, "name_sort", "team_id"])
      .execute();
  }
}

const SORTED = [
  ["name"],
  ["group", "group_sort"],
  ["overall", "overall_low", "overall_high"],
  ["index", "index_low", "index_high"],
  ["coverage", "coverage"],
  ["date", "submitted_at"],
  ["change", "index_change"],
] as const;

async function createMarks(db: Transaction<Tables>): Promise<void> {
  await db.schema
    .createTable("team_marks")
    .addColumn("mark", "text", (column) => column.notNull())
    .addColumn("team_id", "text", (column) =>
      column.notNull().references("team_rows.team_id").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("team_marks_key", ["mark", "team_id"])
    .execute();
  await db.schema.createIndex("team_marks_team").on("team_marks").column("team_id").execute();
}

async function createCounts(db: Transaction<Tables>, types: EngineSyntax): Promise<void> {
  await db.schema
    .createTable("group_counts")
    .addColumn("mark", "text", (column) => column.notNull())
    .addColumn("kind", types.sortableText, (column) => column.notNull())
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("low", "integer", (column) => column.notNull())
    .addColumn("high", "integer", (column) => column.notNull())
    .addColumn("teams", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("group_counts_key", ["mark", "kind", "item", "low", "high"])
    .execute();
  await sql`create index group_counts_nothing on group_counts (mark) where teams = 0`.execute(db);
}

/** So that teams of one level are in the order of their names without being sorted. */
async function addAreaNames(db: Transaction<Tables>, types: EngineSyntax): Promise<void> {
  await db.schema
    .alterTable("team_area_summaries")
    .addColumn("name_sort", types.sortableText)
    .execute();
  await db.schema
    .createIndex("team_area_summaries_level")
    .on("team_area_summaries")
    .columns(["area_id", "level_low", "level_high", "name_sort", "team_id"])
    .execute();
}
