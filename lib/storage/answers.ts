import { sql } from "kysely";
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

/** Who saves an answer of which draft, and when. */
export type AnswerWrite = {
  readonly draftId: string;
  readonly practiceId: string;
  readonly answer: Answer;
  readonly at: string;
  readonly by: string;
};

/** All answers of a draft, notes without an answer included. */
export async function findAnswers(db: Db, draftId: string): Promise<Answers> {
  const rows = await db
    .selectFrom("answers")
    .select(["practice_id", "choice", "na_reason", "na_text", "note", "links"])
    .where("draft_id", "=", draftId)
    .orderBy("practice_id")
    .execute();
  return new Map(
    rows.map((row): [string, Answer] => [
      row.practice_id,
      {
        choice: row.choice === null ? null : toChoice(row.choice),
        naReason: reasonColumn.parse(row.na_reason),
        naText: row.na_text,
        note: row.note,
        links: parseStored(storedList, row.links),
      },
    ]),
  );
}

/** Writes one answer over the one before. Returns how often it has been written, from 1. */
export async function saveAnswerRow(db: Db, write: AnswerWrite): Promise<number> {
  const { draftId, practiceId, answer } = write;
  const columns = {
    choice: answer.choice === null ? null : String(answer.choice),
    na_reason: answer.naReason,
    na_text: answer.naText,
    note: answer.note,
    links: JSON.stringify(answer.links),
    updated_at: write.at,
    updated_by: write.by,
  };
  const row = await db
    .insertInto("answers")
    .values({ draft_id: draftId, practice_id: practiceId, ...columns, revision: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["draft_id", "practice_id"])
        .doUpdateSet({ ...columns, revision: sql`answers.revision + 1` }),
    )
    .returning("revision")
    .executeTakeFirstOrThrow();
  return row.revision;
}

/** What was chosen in one draft. */
export async function findChoices(db: Db, draftId: string): Promise<Choices> {
  const rows = await db
    .selectFrom("answers")
    .select(["practice_id", "choice"])
    .where("draft_id", "=", draftId)
    .execute();
  return new Map(
    rows.flatMap((row): [string, Choice][] =>
      row.choice === null ? [] : [[row.practice_id, toChoice(row.choice)]],
    ),
  );
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

function toChoice(text: string): Choice {
  const choice = CHOICES.get(text);
  if (choice === undefined) throw new Error("A stored answer has a choice that does not exist.");
  return choice;
}
