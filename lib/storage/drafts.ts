import type { Mode } from "@/lib/domain/questionnaire";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** A draft without its answers. Times are ISO 8601, UTC. */
export type StoredDraft = {
  readonly id: string;
  readonly teamId: string;
  readonly mode: Mode;
  readonly startedAt: string;
  /** Null before the first answer. */
  readonly changedAt: string | null;
  readonly questionnaireVersion: string;
  /** Of the content that was asked last; "" for a draft from before this was kept. */
  readonly contentHash: string;
};

/** The columns that {@link toDraft} needs. */
export const DRAFT_COLUMNS = [
  "drafts.id",
  "drafts.team_id",
  "drafts.mode",
  "drafts.started_at",
  "drafts.changed_at",
  "drafts.questionnaire_version",
  "drafts.content_hash",
] as const;

/** Makes a draft of its columns. */
export function toDraft(row: {
  readonly id: string;
  readonly team_id: string;
  readonly mode: string;
  readonly started_at: string;
  readonly changed_at: string | null;
  readonly questionnaire_version: string;
  readonly content_hash: string;
}): StoredDraft {
  return {
    id: row.id,
    teamId: row.team_id,
    mode: row.mode === "quick" ? "quick" : "full",
    startedAt: row.started_at,
    changedAt: row.changed_at,
    questionnaireVersion: row.questionnaire_version,
    contentHash: row.content_hash,
  };
}

/** The one open draft of a team. */
export async function findDraft(db: Db, teamId: string): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom("drafts")
    .select(DRAFT_COLUMNS)
    .where("team_id", "=", teamId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** The draft of a team that was closed last, if it was closed by submitting it. */
export async function findJustSubmitted(db: Db, teamId: string): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom("drafts")
    .select(DRAFT_COLUMNS)
    .select("snapshot_id")
    .where("team_id", "=", teamId)
    .where("closed_at", "is not", null)
    .orderBy("closed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && row.snapshot_id !== null ? toDraft(row) : null;
}

/** The id of the draft that was submitted as a snapshot; null where there was none. */
export async function findDraftOfSnapshot(db: Db, snapshotId: string): Promise<string | null> {
  const row = await db
    .selectFrom("drafts")
    .select("id")
    .where("snapshot_id", "=", snapshotId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The ids of the drafts that a team submitted, by the id of the snapshot. */
export async function findDraftsOfSnapshots(
  db: Db,
  teamId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("drafts")
    .select(["id", "snapshot_id"])
    .where("team_id", "=", teamId)
    .where("snapshot_id", "is not", null)
    .execute();
  return new Map(rows.map(({ id, snapshot_id }) => [snapshot_id ?? "", id]));
}

/** Adds a draft; a team has at most one that is open. */
export async function insertDraft(db: Db, draft: StoredDraft): Promise<void> {
  await db
    .insertInto("drafts")
    .values({
      id: draft.id,
      team_id: draft.teamId,
      mode: draft.mode,
      started_at: draft.startedAt,
      changed_at: draft.changedAt,
      closed_at: null,
      snapshot_id: null,
      questionnaire_version: draft.questionnaireVersion,
      content_hash: draft.contentHash,
    })
    .execute();
}

/**
 * Changes the open draft of a team and returns it; null if there is none. A draft is closed by
 * giving it a `closed_at`, with a `snapshot_id` if it is submitted: its answers stay.
 */
export async function changeDraft(
  db: Db,
  teamId: string,
  change: Partial<Omit<Tables["drafts"], "id" | "team_id" | "started_at">>,
): Promise<StoredDraft | null> {
  const row = await db
    .updateTable("drafts")
    .set(change)
    .where("team_id", "=", teamId)
    .where("closed_at", "is", null)
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/**
 * Opens a discarded draft of a team again; null if there is no such draft.
 *
 * @throws {UniqueViolationError} through the transaction when the team has another open draft
 */
export async function reopenDraft(
  db: Db,
  teamId: string,
  draftId: string,
): Promise<StoredDraft | null> {
  const row = await db
    .updateTable("drafts")
    .set({ closed_at: null })
    .where("id", "=", draftId)
    .where("team_id", "=", teamId)
    .where("closed_at", "is not", null)
    .where("snapshot_id", "is", null)
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}
