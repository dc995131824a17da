import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Db } from "./storage";
import { parseStored } from "./stored-json";
import { storedQuestionnaire } from "./stored-questionnaire";

/** Keeps a questionnaire under the hash of its content, if it is not there yet. */
export async function keepQuestionnaire(
  db: Db,
  {
    hash,
    questionnaire,
    at,
  }: { readonly hash: string; readonly questionnaire: Questionnaire; readonly at: string },
): Promise<void> {
  await db
    .insertInto("questionnaires")
    .values({
      content_hash: hash,
      version: questionnaire.version,
      content: JSON.stringify(questionnaire),
      stored_at: at,
    })
    .onConflict((conflict) => conflict.column("content_hash").doNothing())
    .execute();
}

/** Whether a questionnaire is kept under the hash of its content. */
export async function hasQuestionnaire(db: Db, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom("questionnaires")
    .select("version")
    .where("content_hash", "=", hash)
    .executeTakeFirst();
  return row !== undefined;
}

/** The questionnaire of a content hash; null if it was not kept. */
export async function findQuestionnaire(db: Db, hash: string): Promise<Questionnaire | null> {
  const row = await db
    .selectFrom("questionnaires")
    .select("content")
    .where("content_hash", "=", hash)
    .executeTakeFirst();
  return row ? parseStored(storedQuestionnaire, row.content) : null;
}

/** The questionnaire of a version that was kept last; null if none was kept. */
export async function findQuestionnaireOfVersion(
  db: Db,
  version: string,
): Promise<Questionnaire | null> {
  const row = await db
    .selectFrom("questionnaires")
    .select("content")
    .where("version", "=", version)
    .orderBy("stored_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? parseStored(storedQuestionnaire, row.content) : null;
}
