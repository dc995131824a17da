import type { Answers } from "@/lib/domain/answers";
import type { Results } from "@/lib/domain/results";
import { SNAPSHOT_HEAD_COLUMNS, type StoredSnapshotHead, toSnapshotHead } from "./snapshots";
import type { Db } from "./storage";
import { parseAnswers, parseStored, storedResults } from "./stored-json";

/** A snapshot with its frozen results and without its answers. */
export type StoredResults = {
  readonly head: StoredSnapshotHead;
  readonly contentHash: string;
  readonly results: Results;
};

/** The snapshots of a team that are not withdrawn, oldest first. */
export async function findResultsOverTime(
  db: Db,
  teamId: string,
): Promise<readonly StoredResults[]> {
  const rows = await db
    .selectFrom("snapshots")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .select(["content_hash", "results"])
    .where("team_id", "=", teamId)
    .where("withdrawn_at", "is", null)
    .orderBy("submitted_at")
    .execute();
  return rows.map((row) => ({
    head: toSnapshotHead(row),
    contentHash: row.content_hash,
    results: parseStored(storedResults, row.results),
  }));
}

/** What was said in a snapshot, without what followed from it. */
export type StoredSaying = {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
  readonly isWithdrawn: boolean;
  readonly questionnaireVersion: string;
  readonly contentHash: string;
  readonly answers: Answers;
};

/** What a team said last; null before its first snapshot. */
export async function findSaidLast(
  db: Db,
  teamId: string,
  { withdrawn }: { readonly withdrawn: boolean },
): Promise<StoredSaying | null> {
  const every = db
    .selectFrom("snapshots")
    .select(["name", "submitted_at", "withdrawn_at", "questionnaire_version", "content_hash"])
    .select("answers")
    .where("team_id", "=", teamId)
    .orderBy("submitted_at", "desc")
    .limit(1);
  const query = withdrawn ? every : every.where("withdrawn_at", "is", null);
  const row = await query.executeTakeFirst();
  if (!row) return null;
  return {
    name: row.name,
    submittedAt: row.submitted_at,
    isWithdrawn: row.withdrawn_at !== null,
    questionnaireVersion: row.questionnaire_version,
    contentHash: row.content_hash,
    answers: parseAnswers(row.answers),
  };
}
