import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { DRAFT_COLUMNS, type StoredDraft, toDraft } from "./drafts";
import { SNAPSHOT_HEAD_COLUMNS, type StoredSnapshotHead, toSnapshotHead } from "./snapshots";
import type { Db } from "./storage";
import type { Tables } from "./tables";
import { type StoredTeam, TEAM_COLUMNS, toTeam } from "./teams";
import { partPattern } from "./text-keys";

/** All teams that are not deleted, by name. */
export async function findTeams(db: Db): Promise<readonly StoredTeam[]> {
  const rows = await db
    .selectFrom("teams")
    .select(TEAM_COLUMNS)
    .where("deleted_at", "is", null)
    .orderBy("name_sort")
    .orderBy("name_key")
    .execute();
  return rows.map(toTeam);
}

/** How many teams have a text in their names, taken literally and without case; "" is in all. */
export async function countTeamsNamed(db: Db, text: string): Promise<number> {
  const { total } = await db
    .selectFrom("teams")
    .select((query) => query.fn.countAll<number>().as("total"))
    .where(isNamed(text))
    .executeTakeFirstOrThrow();
  return total;
}

/** One stretch of the teams of {@link countTeamsNamed}, by name. */
export async function findTeamsNamed(
  db: Db,
  text: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly StoredTeam[]> {
  const rows = await db
    .selectFrom("teams")
    .select(TEAM_COLUMNS)
    .where(isNamed(text))
    .orderBy("name_sort")
    .orderBy("name_key")
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(toTeam);
}

/** The latest snapshots of some teams, by the id of the team. */
export async function findLatestHeads(
  db: Db,
  teamIds: readonly string[],
): Promise<ReadonlyMap<string, StoredSnapshotHead>> {
  if (teamIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("team_summaries")
    .innerJoin("snapshots", "snapshots.id", "team_summaries.snapshot_id")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .where("team_summaries.team_id", "in", teamIds)
    .execute();
  return new Map(rows.map((row) => [row.team_id, toSnapshotHead(row)]));
}

/** The open drafts of some teams, by the id of the team. */
export async function findOpenDrafts(
  db: Db,
  teamIds: readonly string[],
): Promise<ReadonlyMap<string, StoredDraft>> {
  if (teamIds.length === 0) return new Map();
  const rows = await selectOpenDrafts(db).where("drafts.team_id", "in", teamIds).execute();
  return new Map(rows.map((row) => [row.team_id, toDraft(row)]));
}

/** The open drafts that were changed last, newest first, by the id of the team. */
export async function findLatestDrafts(
  db: Db,
  most: number,
): Promise<ReadonlyMap<string, StoredDraft>> {
  const rows = await selectOpenDrafts(db)
    .orderBy((query) => query.fn.coalesce("drafts.changed_at", "drafts.started_at"), "desc")
    .orderBy("drafts.id")
    .limit(most)
    .execute();
  return new Map(rows.map((row) => [row.team_id, toDraft(row)]));
}

function selectOpenDrafts(db: Db) {
  return db
    .selectFrom("drafts")
    .innerJoin("teams", "teams.id", "drafts.team_id")
    .select(DRAFT_COLUMNS)
    .where("drafts.closed_at", "is", null)
    .where("teams.deleted_at", "is", null);
}

function isNamed(text: string) {
  return (query: ExpressionBuilder<Tables, "teams">) => {
    const conditions: Expression<SqlBool>[] = [query("teams.deleted_at", "is", null)];
    if (text !== "") {
      conditions.push(sql<SqlBool>`teams.name_key like ${partPattern(text)} escape '\\'`);
    }
    return query.and(conditions);
  };
}
