import type { Answers } from "@/lib/domain/answers";
import type { Mode } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";
import type { Statement } from "./engines/at-once";
import type { Db } from "./storage";
import {
  type Figures,
  formatAnswers,
  parseAnswers,
  parseStored,
  type ResultsBefore,
  type ResultsShown,
  storedBefore,
  storedFigures,
  storedList,
  storedResults,
} from "./stored-json";
import type { Tables } from "./tables";

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

/** What dashboards are made of. */
export type SnapshotShown = {
  readonly head: Pick<StoredSnapshotHead, "id" | "teamId" | "submittedAt">;
  readonly results: ResultsShown;
};

/** The snapshot that one is compared with. */
export type SnapshotBefore = ResultsBefore & { readonly id: string; readonly submittedAt: string };

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

/** Adds a snapshot. Nothing of it is changed afterwards but whether it is withdrawn. */
export function insertSnapshot(db: Db, snapshot: StoredSnapshot): Statement {
  return db.insertInto("snapshots").values(newSnapshotColumns(snapshot));
}

/** The row of a new snapshot. */
export function newSnapshotColumns(snapshot: StoredSnapshot): Tables["snapshots"] {
  const { head, results } = snapshot;
  return {
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
    withdrawn_at: null,
  };
}

/** One snapshot of a team that is not withdrawn. */
export async function findSnapshot(
  db: Db,
  teamId: string,
  id: string,
): Promise<StoredSnapshot | null> {
  const row = await selectSnapshots(db, teamId)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row ? toSnapshot(row) : null;
}

/** What a team submitted last of what is not withdrawn. */
export async function findLatestSnapshot(db: Db, teamId: string): Promise<StoredSnapshot | null> {
  const query = selectSnapshots(db, teamId).where("withdrawn_at", "is", null).limit(1);
  const row = await query.executeTakeFirst();
  return row ? toSnapshot(row) : null;
}

/** The same, with what it is compared with: the one before. Null for a team without one. */
export async function findLatestAndBefore(
  db: Db,
  teamId: string,
): Promise<{ readonly latest: StoredSnapshot; readonly before: SnapshotBefore | null } | null> {
  const query = selectSnapshots(db, teamId).where("withdrawn_at", "is", null).limit(2);
  const [latest, before] = await query.execute();
  return latest ? { latest: toSnapshot(latest), before: before ? toBefore(before) : null } : null;
}

function toBefore({ id, submitted_at, results }: SnapshotRow): SnapshotBefore {
  return { id, submittedAt: submitted_at, ...parseStored(storedBefore, results) };
}

/** What a team submitted last, also if it was withdrawn since. */
export async function findSubmittedLast(db: Db, teamId: string): Promise<StoredSnapshot | null> {
  const row = await selectSnapshots(db, teamId).limit(1).executeTakeFirst();
  return row ? toSnapshot(row) : null;
}

/** Whole snapshots of a team, newest first. */
function selectSnapshots(db: Db, teamId: string) {
  return db
    .selectFrom("snapshots")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .select(["profile", "scope", "content_hash", "answers", "results"])
    .where("team_id", "=", teamId)
    .orderBy("submitted_at", "desc");
}

type SnapshotRow = Parameters<typeof toSnapshotHead>[0] & {
  readonly profile: string;
  readonly scope: string;
  readonly content_hash: string;
  readonly answers: string;
  readonly results: string;
};

function toSnapshot(row: SnapshotRow): StoredSnapshot {
  return {
    head: toSnapshotHead(row),
    profile: parseStored(storedList, row.profile),
    scope: parseStored(storedList, row.scope),
    contentHash: row.content_hash,
    answers: parseAnswers(row.answers),
    results: parseStored(storedResults, row.results),
  };
}

/** Heads of the snapshots of a team that are not withdrawn, newest first. */
export function findSnapshotHeads(db: Db, teamId: string): Promise<readonly StoredSnapshotHead[]> {
  return findHeads(db, teamId, "is");
}

/** Heads of the withdrawn snapshots of a team, newest first. */
export function findWithdrawnHeads(db: Db, teamId: string): Promise<readonly StoredSnapshotHead[]> {
  return findHeads(db, teamId, "is not");
}

async function findHeads(db: Db, teamId: string, withdrawnAt: "is" | "is not") {
  const rows = await db
    .selectFrom("snapshots")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .where("team_id", "=", teamId)
    .where("withdrawn_at", withdrawnAt, null)
    .orderBy("submitted_at", "desc")
    .execute();
  return rows.map(toSnapshotHead);
}

/** A withdrawn snapshot of a team; null for any other id. */
export async function findWithdrawnHead(
  db: Db,
  teamId: string,
  id: string,
): Promise<StoredSnapshotHead | null> {
  const row = await db
    .selectFrom("snapshots")
    .select(SNAPSHOT_HEAD_COLUMNS)
    .where("team_id", "=", teamId)
    .where("id", "=", id)
    .where("withdrawn_at", "is not", null)
    .executeTakeFirst();
  return row ? toSnapshotHead(row) : null;
}

/**
 * Marks a snapshot as withdrawn, or as not withdrawn any more with `at` null.
 *
 * @param at when it is withdrawn, ISO 8601, UTC
 */
export function markWithdrawn(db: Db, id: string, at: string | null): Statement {
  return db.updateTable("snapshots").set({ withdrawn_at: at }).where("id", "=", id);
}
