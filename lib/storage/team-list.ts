import { type StoredDraft, toDraft } from "./drafts";
import { SNAPSHOT_HEAD_COLUMNS, type StoredSnapshotHead, toSnapshotHead } from "./snapshots";
import type { Db } from "./storage";
import { type StoredTeam, TEAM_COLUMNS, toTeam } from "./teams";

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

/** The latest snapshot of each team, by the id of the team. */
export async function findLatestHeads(db: Db): Promise<ReadonlyMap<string, StoredSnapshotHead>> {
  const rows = await db
    .selectFrom("team_summaries")
    .innerJoin("snapshots", "snapshots.id", "team_summaries.snapshot_id")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .execute();
  return new Map(rows.map((row) => [row.team_id, toSnapshotHead(row)]));
}

/** The open draft of each team, by the id of the team, the last changed first. */
export async function findOpenDrafts(db: Db): Promise<ReadonlyMap<string, StoredDraft>> {
  const rows = await db
    .selectFrom("drafts")
    .innerJoin("teams", "teams.id", "drafts.team_id")
    .select([
      "drafts.id",
      "drafts.team_id",
      "drafts.mode",
      "drafts.started_at",
      "drafts.changed_at",
    ])
    .where("drafts.discarded_at", "is", null)
    .where("teams.deleted_at", "is", null)
    .orderBy((query) => query.fn.coalesce("drafts.changed_at", "drafts.started_at"), "desc")
    .orderBy("drafts.id")
    .execute();
  return new Map(rows.map((row) => [row.team_id, toDraft(row)]));
}
