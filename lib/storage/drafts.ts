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
};

const DRAFT_COLUMNS = ["id", "team_id", "mode", "started_at", "changed_at"] as const;

/** Makes a draft of its columns. */
export function toDraft(row: {
  readonly id: string;
  readonly team_id: string;
  readonly mode: string;
  readonly started_at: string;
  readonly changed_at: string | null;
}): StoredDraft {
  return {
    id: row.id,
    teamId: row.team_id,
    mode: row.mode === "quick" ? "quick" : "full",
    startedAt: row.started_at,
    changedAt: row.changed_at,
  };
}

/** The one open draft of a team. */
export async function findDraft(db: Db, teamId: string): Promise<StoredDraft | null> {
  const row = await db
    .selectFrom("drafts")
    .select(DRAFT_COLUMNS)
    .where("team_id", "=", teamId)
    .where("discarded_at", "is", null)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
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
      discarded_at: null,
    })
    .execute();
}

/**
 * Changes the open draft of a team and returns it; null if there is none. A draft is discarded
 * by giving it a `discarded_at`: its answers stay.
 */
export async function changeDraft(
  db: Db,
  teamId: string,
  change: Partial<Pick<Tables["drafts"], "mode" | "changed_at" | "discarded_at">>,
): Promise<StoredDraft | null> {
  const row = await db
    .updateTable("drafts")
    .set(change)
    .where("team_id", "=", teamId)
    .where("discarded_at", "is", null)
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
    .set({ discarded_at: null })
    .where("id", "=", draftId)
    .where("team_id", "=", teamId)
    .where("discarded_at", "is not", null)
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** Removes a draft with its answers, once they are frozen in a snapshot. */
export async function removeDraft(db: Db, draftId: string): Promise<void> {
  await db.deleteFrom("drafts").where("id", "=", draftId).execute();
}
