import { inBatches } from "./in-batches";
import type { Db } from "./storage";
import type { Tables } from "./tables";

/** What all drafts of one team say in worksheets, and their gates, removed ones too. */
export type WholeSheets = {
  readonly sheetAnswers: readonly Tables["worksheet_answers"][];
  readonly gates: readonly Tables["gates"][];
};

/** Reads the worksheets and gates of a team whole. */
export async function findWholeSheets(db: Db, teamId: string): Promise<WholeSheets> {
  const sheetAnswers = await db
    .selectFrom("worksheet_answers")
    .innerJoin("drafts", "drafts.id", "worksheet_answers.draft_id")
    .selectAll("worksheet_answers")
    .where("drafts.team_id", "=", teamId)
    .execute();
  const gates = await db
    .selectFrom("gates")
    .innerJoin("drafts", "drafts.id", "gates.draft_id")
    .selectAll("gates")
    .where("drafts.team_id", "=", teamId)
    .execute();
  return { sheetAnswers, gates };
}

/** Adds worksheets and gates whole; their drafts have to be there. */
export async function insertWholeSheets(db: Db, whole: WholeSheets): Promise<void> {
  for (const some of inBatches(whole.sheetAnswers)) {
    await db.insertInto("worksheet_answers").values(some).execute();
  }
  for (const some of inBatches(whole.gates)) await db.insertInto("gates").values(some).execute();
}
