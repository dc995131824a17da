import type { Answers } from "@/lib/domain/answers";
import type { Mode } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";
import type { Db } from "./storage";
import {
  type Figures,
  formatAnswers,
  parseAnswers,
  parseStored,
  storedFigures,
  storedList,
  storedResults,
} from "./stored-json";

/** A snapshot without its answers and results. Times are ISO 8601, UTC. */
export type StoredSnapshotHead = Figures & {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly note: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly mode: Mode;
  readonly questionnaireVersion: string;
};

/** A snapshot whole: what was answered, and what followed from it at that time. */
export type StoredSnapshot = {
  readonly head: StoredSnapshotHead;
  readonly profile: readonly string[];
  /** Ids of the practices that were in scope. */
  readonly scope: readonly string[];
  readonly contentHash: string;
  readonly answers: Answers;
  readonly results: Results;
};

/** The columns that {@link toSnapshotHead} needs. */
export const SNAPSHOT_HEAD_COLUMNS = [
  "snapshots.id",
  "snapshots.team_id",
  "snapshots.name",
  "snapshots.note",
  "snapshots.mode",
  "snapshots.questionnaire_version",
  "snapshots.figures",
  "snapshots.submitted_at",
  "snapshots.submitted_by",
] as const;

/** Makes the head of a snapshot of its columns. */
export function toSnapshotHead(row: {
  readonly id: string;
  readonly team_id: string;
  readonly name: string;
  readonly note: string;
  readonly mode: string;
  readonly questionnaire_version: string;
  readonly figures: string;
  readonly submitted_at: string;
  readonly submitted_by: string;
}): StoredSnapshotHead {
  return {
    id: row.id,
    teamId: row.team_id,
    name: row.name,
    note: row.note,
    submittedAt: row.submitted_at,
    submittedBy: row.submitted_by,
    mode: row.mode === "quick" ? "quick" : "full",
    questionnaireVersion: row.questionnaire_version,
    ...parseStored(storedFigures, row.figures),
  };
}

/** Adds a snapshot, which is never changed afterwards. */
export async function insertSnapshot(db: Db, snapshot: StoredSnapshot): Promise<void> {
  const { head, results } = snapshot;
  await db
    .insertInto("snapshots")
    .values({
      id: head.id,
      team_id: head.teamId,
      name: head.name,
      note: head.note,
      mode: head.mode,
      profile: JSON.stringify(snapshot.profile),
      scope: JSON.stringify(snapshot.scope),
      questionnaire_version: head.questionnaireVersion,
      content_hash: snapshot.contentHash,
      answers: formatAnswers(snapshot.answers),
      results: JSON.stringify(results),
      figures: JSON.stringify(storedFigures.parse(results)),
      submitted_at: head.submittedAt,
      submitted_by: head.submittedBy,
    })
    .execute();
}

/** One snapshot of a team. */
export async function findSnapshot(
  db: Db,
  teamId: string,
  id: string,
): Promise<StoredSnapshot | null> {
  const row = await db
    .selectFrom("snapshots")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .select(["profile", "scope", "content_hash", "answers", "results"])
    .where("team_id", "=", teamId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    head: toSnapshotHead(row),
    profile: parseStored(storedList, row.profile),
    scope: parseStored(storedList, row.scope),
    contentHash: row.content_hash,
    answers: parseAnswers(row.answers),
    results: parseStored(storedResults, row.results),
  };
}

/** The snapshot of a team that was submitted last. */
export async function findLatestSnapshot(db: Db, teamId: string): Promise<StoredSnapshot | null> {
  const row = await db
    .selectFrom("snapshots")
    .select("id")
    .where("team_id", "=", teamId)
    .orderBy("submitted_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? findSnapshot(db, teamId, row.id) : null;
}

/** Heads of all snapshots of a team, newest first. */
export async function findSnapshotHeads(
  db: Db,
  teamId: string,
): Promise<readonly StoredSnapshotHead[]> {
  const rows = await db
    .selectFrom("snapshots")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .where("team_id", "=", teamId)
    .orderBy("submitted_at", "desc")
    .execute();
  return rows.map(toSnapshotHead);
}
