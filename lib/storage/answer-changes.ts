import { putAnswer, type StoredAnswer, toAnswer, toColumns } from "./answers";
import type { Db } from "./storage";

/** A request that made a change: sent again, it is answered again and changes nothing. */
export type KeptRequest = {
  /** Idempotency key, unique for all time. */
  readonly key: string;
  /** Of everything that was asked for, so that a key used for something else is noticed. */
  readonly hash: string;
  /** What was acknowledged, as JSON. */
  readonly response: string;
};

/** One change of one answer. */
export type AnswerChange = StoredAnswer & {
  readonly teamId: string;
  readonly draftId: string;
  readonly practiceId: string;
  readonly request: KeptRequest | null;
};

/**
 * Keeps a change for good and makes its draft say so. The version has to be the next one of this
 * practice in this team.
 *
 * @throws {UniqueViolationError} through the transaction when the version or the key is there
 */
export async function recordChange(db: Db, change: AnswerChange): Promise<void> {
  const { teamId, draftId, practiceId, answer, version, savedAt, savedBy, request } = change;
  await db
    .insertInto("answer_changes")
    .values({
      team_id: teamId,
      practice_id: practiceId,
      version,
      draft_id: draftId,
      ...toColumns(answer),
      saved_at: savedAt,
      saved_by: savedBy,
      request_key: request?.key ?? null,
      request_hash: request?.hash ?? null,
      response: request?.response ?? null,
    })
    .execute();
  await putAnswer(db, { draftId, practiceId }, change);
}

/** What was acknowledged to the request of a key. */
export async function findRequest(db: Db, key: string): Promise<KeptRequest | null> {
  const row = await db
    .selectFrom("answer_changes")
    .select(["request_hash", "response"])
    .where("request_key", "=", key)
    .executeTakeFirst();
  return row ? { key, hash: row.request_hash ?? "", response: row.response ?? "" } : null;
}

/** The latest change of each practice of a team, whatever draft it was made in. */
export async function findLatestChanges(
  db: Db,
  teamId: string,
): Promise<ReadonlyMap<string, StoredAnswer>> {
  const rows = await db
    .selectFrom("answer_changes")
    .innerJoin(
      (query) =>
        query
          .selectFrom("answer_changes")
          .select((select) => ["practice_id", select.fn.max("version").as("version")])
          .where("team_id", "=", teamId)
          .groupBy("practice_id")
          .as("latest"),
      (join) =>
        join
          .onRef("latest.practice_id", "=", "answer_changes.practice_id")
          .onRef("latest.version", "=", "answer_changes.version"),
    )
    .select(["answer_changes.practice_id", "answer_changes.version", "saved_at", "saved_by"])
    .select(["choice", "na_reason", "na_text", "note", "links"])
    .where("answer_changes.team_id", "=", teamId)
    .execute();
  return new Map(rows.map((row) => [row.practice_id, toStored(row)]));
}

/** What one practice of a team was answered with in one version. */
export async function findChange(
  db: Db,
  teamId: string,
  { practiceId, version }: { readonly practiceId: string; readonly version: number },
): Promise<StoredAnswer | null> {
  const row = await db
    .selectFrom("answer_changes")
    .select(["version", "saved_at", "saved_by"])
    .select(["choice", "na_reason", "na_text", "note", "links"])
    .where("team_id", "=", teamId)
    .where("practice_id", "=", practiceId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? toStored(row) : null;
}

function toStored(
  row: Parameters<typeof toAnswer>[0] & {
    readonly version: number;
    readonly saved_at: string;
    readonly saved_by: string;
  },
): StoredAnswer {
  return {
    answer: toAnswer(row),
    version: row.version,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}
