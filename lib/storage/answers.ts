import { z } from "zod";
import {
  type Answer,
  type Answers,
  type Choice,
  type Choices,
  NA_REASONS,
} from "@/lib/domain/answers";
import type { Db } from "./storage";
import { parseStored, storedList } from "./stored-json";

const CHOICES: ReadonlyMap<string, Choice> = new Map(
  ([0, 1, 2, 3, 4, "NA", "DK"] as const).map((choice) => [String(choice), choice]),
);

const reasonColumn = z.literal(NA_REASONS).nullable();

/** An answer with the change that it comes from. */
export type StoredAnswer = {
  readonly answer: Answer;
  /** Counts the changes of this practice in this team, from 1. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
};

/** What {@link toAnswer} makes an answer of. */
export type AnswerColumns = {
  readonly choice: string | null;
  readonly na_reason: string | null;
  readonly na_text: string;
  readonly note: string;
  readonly links: string;
};

/** All answers of a draft with their versions, notes without an answer included. */
export async function findStoredAnswers(
  db: Db,
  draftId: string,
): Promise<ReadonlyMap<string, StoredAnswer>> {
  const rows = await db
    .selectFrom("answers")
    .select(["practice_id", "choice", "na_reason", "na_text", "note", "links"])
    .select(["version", "updated_at", "updated_by"])
    .where("draft_id", "=", draftId)
    .orderBy("practice_id")
    .execute();
  return new Map(
    rows.map((row): [string, StoredAnswer] => [
      row.practice_id,
      {
        answer: toAnswer(row),
        version: row.version,
        savedAt: row.updated_at,
        savedBy: row.updated_by,
      },
    ]),
  );
}

/** All answers of a draft, notes without an answer included. */
export async function findAnswers(db: Db, draftId: string): Promise<Answers> {
  const stored = await findStoredAnswers(db, draftId);
  return new Map([...stored].map(([id, { answer }]) => [id, answer]));
}

/** One answer of a draft; null before its first change. */
export async function findStoredAnswer(
  db: Db,
  draftId: string,
  practiceId: string,
): Promise<StoredAnswer | null> {
  const row = await db
    .selectFrom("answers")
    .select(["choice", "na_reason", "na_text", "note", "links"])
    .select(["version", "updated_at", "updated_by"])
    .where("draft_id", "=", draftId)
    .where("practice_id", "=", practiceId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    answer: toAnswer(row),
    version: row.version,
    savedAt: row.updated_at,
    savedBy: row.updated_by,
  };
}

/** Makes a draft say an answer, whatever it said before. The change itself is kept elsewhere. */
export async function putAnswer(
  db: Db,
  { draftId, practiceId }: { readonly draftId: string; readonly practiceId: string },
  { answer, version, savedAt, savedBy }: StoredAnswer,
): Promise<void> {
  const columns = {
    ...toColumns(answer),
    version,
    updated_at: savedAt,
    updated_by: savedBy,
  };
  await db
    .insertInto("answers")
    .values({ draft_id: draftId, practice_id: practiceId, ...columns })
    .onConflict((conflict) => conflict.columns(["draft_id", "practice_id"]).doUpdateSet(columns))
    .execute();
}

/** Takes every other answer out of a draft. The changes that they come from stay. */
export async function keepOnlyAnswers(
  db: Db,
  draftId: string,
  practiceIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("answers")
    .where("draft_id", "=", draftId)
    .where("practice_id", "not in", practiceIds)
    .execute();
}

/** What was chosen in one draft, with the version of one of its answers; 0 without that answer. */
export async function findChoicesAndVersion(
  db: Db,
  draftId: string,
  practiceId: string,
): Promise<{ readonly choices: Choices; readonly version: number }> {
  const rows = await db
    .selectFrom("answers")
    .select(["practice_id", "choice", "version"])
    .where("draft_id", "=", draftId)
    .execute();
  const choices = new Map<string, Choice>();
  let version = 0;
  for (const row of rows) {
    if (row.choice !== null) choices.set(row.practice_id, toChoice(row.choice));
    if (row.practice_id === practiceId) version = row.version;
  }
  return { choices, version };
}

/** What was chosen in one draft. */
export async function findChoices(db: Db, draftId: string): Promise<Choices> {
  return (await findChoicesAndVersion(db, draftId, "")).choices;
}

/** What was chosen in some drafts, by the id of the draft. */
export async function findOpenChoices(
  db: Db,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string, Choices>> {
  if (draftIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("answers")
    .select(["draft_id", "practice_id", "choice"])
    .where("draft_id", "in", draftIds)
    .where("choice", "is not", null)
    .execute();
  const byDraft = new Map<string, Map<string, Choice>>();
  for (const { draft_id, practice_id, choice } of rows) {
    const choices = byDraft.get(draft_id) ?? new Map<string, Choice>();
    if (choice !== null) choices.set(practice_id, toChoice(choice));
    byDraft.set(draft_id, choices);
  }
  return byDraft;
}

/** Makes an answer of its columns. */
export function toAnswer(row: AnswerColumns): Answer {
  return {
    choice: row.choice === null ? null : toChoice(row.choice),
    naReason: reasonColumn.parse(row.na_reason),
    naText: row.na_text,
    note: row.note,
    links: parseStored(storedList, row.links),
  };
}

/** The columns of an answer. */
export function toColumns(answer: Answer): AnswerColumns {
  return {
    choice: answer.choice === null ? null : String(answer.choice),
    na_reason: answer.naReason,
    na_text: answer.naText,
    note: answer.note,
    links: JSON.stringify(answer.links),
  };
}

function toChoice(text: string): Choice {
  const choice = CHOICES.get(text);
  if (choice === undefined) throw new Error("A stored answer has a choice that does not exist.");
  return choice;
}
