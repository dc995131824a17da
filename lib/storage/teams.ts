import { sql, type UpdateObject } from "kysely";
import type { Db } from "./storage";
import { parseStored, storedList } from "./stored-json";
import type { Tables } from "./tables";
import { foldCase, sortKey } from "./text-keys";

/** What people entered about a team. */
export type StoredTeamFields = {
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly profile: readonly string[];
  /** Left out they stay as they are. */
  readonly tags?: readonly string[];
  readonly externalId?: string | null;
};

/** A team as it leaves the database. Times are ISO 8601, UTC. */
export type StoredTeam = StoredTeamFields & {
  readonly id: string;
  /** In order, each once. */
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly example: boolean;
  /** What another catalogue calls it; null for none. */
  readonly externalId: string | null;
};

/** The columns that {@link toTeam} needs. */
export const TEAM_COLUMNS = [
  "teams.id",
  "teams.name",
  "teams.description",
  "teams.group_name",
  "teams.profile",
  "teams.created_at",
  "teams.example",
  "teams.tags",
  "teams.external_id",
] as const;

/** Makes a team of its columns. */
export function toTeam(row: {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group_name: string;
  readonly profile: string;
  readonly created_at: string;
  readonly example: number;
  readonly tags: string;
  readonly external_id: string | null;
}): StoredTeam {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    group: row.group_name,
    profile: parseStored(storedList, row.profile),
    createdAt: row.created_at,
    example: row.example === 1,
    tags: parseStored(storedList, row.tags),
    externalId: row.external_id,
  };
}

/** Adds a team. @throws {UniqueViolationError} through the transaction when the name is taken */
export async function insertTeam(db: Db, team: StoredTeam): Promise<void> {
  await db.insertInto("teams").values(newTeamColumns(team)).execute();
}

/** The row of a new team. */
export function newTeamColumns(team: StoredTeam): Tables["teams"] {
  return {
    id: team.id,
    ...columnsOf(team),
    tags: JSON.stringify(team.tags),
    external_id: team.externalId,
    example: team.example ? 1 : 0,
    created_at: team.createdAt,
    updated_at: team.createdAt,
    deleted_at: null,
  };
}

/** A team that is not deleted. */
export async function findTeam(db: Db, id: string): Promise<StoredTeam | null> {
  const row = await db
    .selectFrom("teams")
    .select(TEAM_COLUMNS)
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row ? toTeam(row) : null;
}

/** Which of some ids are those of teams, deleted ones too. */
export async function findStoredTeams(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("teams").select("id").where("id", "in", ids).execute();
  return rows.map(({ id }) => id);
}

/**
 * Finds a team that is not deleted and keeps every other writer of it waiting until the
 * transaction ends. Begin each change of a team or its draft with it.
 */
export function lockTeam(db: Db, id: string): Promise<StoredTeam | null> {
  return changeLiveTeam(db, id, { example: sql<number>`example` });
}

/** Replaces the fields of a team that is not deleted; null if there is none. */
export function updateTeamFields(
  db: Db,
  id: string,
  fields: StoredTeamFields & { readonly at: string },
): Promise<StoredTeam | null> {
  return changeLiveTeam(db, id, { ...columnsOf(fields), updated_at: fields.at });
}

/** Marks a team as deleted and leaves everything else; null if it is not there. */
export function hideTeam(db: Db, id: string, at: string): Promise<StoredTeam | null> {
  return changeLiveTeam(db, id, { deleted_at: at });
}

/** Takes the mark away again; null for a team that is not marked. */
export async function unhideTeam(db: Db, id: string): Promise<StoredTeam | null> {
  const row = await db
    .updateTable("teams")
    .set({ deleted_at: null })
    .where("id", "=", id)
    .where("deleted_at", "is not", null)
    .returning(TEAM_COLUMNS)
    .executeTakeFirst();
  return row ? toTeam(row) : null;
}

/** A team that is marked as deleted. */
export async function findHiddenTeam(db: Db, id: string): Promise<StoredTeam | null> {
  const row = await db
    .selectFrom("teams")
    .select(TEAM_COLUMNS)
    .where("id", "=", id)
    .where("deleted_at", "is not", null)
    .executeTakeFirst();
  return row ? toTeam(row) : null;
}

/** Names of groups in use, in order. */
export async function findGroups(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("teams")
    .select(["group_name", "group_sort"])
    .distinct()
    .where("deleted_at", "is", null)
    .where("group_name", "!=", "")
    .orderBy("group_sort")
    .orderBy("group_name")
    .execute();
  return rows.map((row) => row.group_name);
}

async function changeLiveTeam(
  db: Db,
  id: string,
  change: UpdateObject<Tables, "teams">,
): Promise<StoredTeam | null> {
  const row = await db
    .updateTable("teams")
    .set(change)
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .returning(TEAM_COLUMNS)
    .executeTakeFirst();
  return row ? toTeam(row) : null;
}

function columnsOf(fields: StoredTeamFields) {
  return {
    name: fields.name,
    name_key: foldCase(fields.name),
    name_sort: sortKey(fields.name),
    description: fields.description,
    group_name: fields.group,
    group_sort: sortKey(fields.group),
    profile: JSON.stringify(fields.profile),
    ...(fields.tags ? { tags: JSON.stringify(fields.tags) } : {}),
    ...(fields.externalId === undefined ? {} : { external_id: fields.externalId }),
  };
}
