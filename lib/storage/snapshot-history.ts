import type { Answers } from "@/lib/domain/answers";
import type { Results } from "@/lib/domain/results";
import { SNAPSHOT_HEAD_COLUMNS, type StoredSnapshotHead, toSnapshotHead } from "./snapshots";
import type { Db } from "./storage";
import { parseAnswers, parseStored, storedList, storedResults } from "./stored-json";

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

/** What was asked and said in a snapshot that is not withdrawn. */
export type StoredAsking = Pick<StoredSaying, "name" | "submittedAt" | "answers"> &
  StoredAsked & {
    readonly id: string;
    /** Ids of the practices that were asked. */
    readonly scope: readonly string[];
  };

/** The snapshots of a team after a time that are not withdrawn, oldest first. */
export async function findAskedSince(
  db: Db,
  teamId: string,
  after: string,
): Promise<readonly StoredAsking[]> {
  const rows = await db
    .selectFrom("snapshots")
    .select(["id", "name", "submitted_at", "questionnaire_version", "content_hash"])
    .select(["scope", "answers"])
    .where("team_id", "=", teamId)
    .where("submitted_at", ">", after)
    .where("withdrawn_at", "is", null)
    .orderBy("submitted_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    submittedAt: row.submitted_at,
    questionnaireVersion: row.questionnaire_version,
    contentHash: row.content_hash,
    scope: parseStored(storedList, row.scope),
    answers: parseAnswers(row.answers),
  }));
}

/** What a snapshot was asked with. */
export type StoredAsked = Pick<StoredSaying, "questionnaireVersion" | "contentHash">;

/** What a snapshot of a team was asked with, also if it was withdrawn since. */
export async function findAskedWith(
  db: Db,
  teamId: string,
  snapshotId: string,
): Promise<StoredAsked | null> {
  const row = await db
    .selectFrom("snapshots")
    .select(["questionnaire_version", "content_hash"])
    .where("team_id", "=", teamId)
    .where("id", "=", snapshotId)
    .executeTakeFirst();
  if (!row) return null;
  return { questionnaireVersion: row.questionnaire_version, contentHash: row.content_hash };
}

/** Frozen results of one snapshot. @throws if there is none */
export async function findResults(db: Db, id: string): Promise<Results> {
  const row = await db
    .selectFrom("snapshots")
    .select("results")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return parseStored(storedResults, row.results);
}
