import "server-only";

import type { Questionnaire } from "@/lib/domain/questionnaire";
import {
  findQuestionnaire,
  findQuestionnaireOfVersion,
  hasQuestionnaire,
  keepQuestionnaire,
} from "@/lib/storage/questionnaires";
import type { Db } from "@/lib/storage/storage";
import { currentContentHash, currentQuestionnaire } from "./current-content";

/** What a draft or a snapshot was asked with. */
export type Asked = { readonly questionnaireVersion: string; readonly contentHash: string };

const earlier = new Map<string, Questionnaire>();

/** The questionnaire that a snapshot was made with, to the letter. */
export async function questionnaireOfSnapshot(db: Db, asked: Asked): Promise<Questionnaire> {
  if (asked.contentHash === currentContentHash()) return currentQuestionnaire();
  return findEarlier(db, asked);
}

/** The questionnaire that asks a draft: the one in use while its version is the same. */
export async function questionnaireOfDraft(db: Db, asked: Asked): Promise<Questionnaire> {
  return asksToday(asked) ? currentQuestionnaire() : findEarlier(db, asked);
}

/**
 * Keeps the questionnaire in use, so that what is asked or frozen now can be read for good.
 *
 * @param asked of a draft, which kept it when it was opened: that holds unless the content was
 *   changed since under the same version
 */
export async function keepQuestionnaireOf(
  db: Db,
  { at, asked }: { readonly at: string; readonly asked?: Asked },
): Promise<Asked> {
  const hash = currentContentHash();
  if (asked && (asked.contentHash === hash || !asksToday(asked))) return asked;
  const questionnaire = currentQuestionnaire();
  if (!(await hasQuestionnaire(db, hash))) await keepQuestionnaire(db, { hash, questionnaire, at });
  return { questionnaireVersion: questionnaire.version, contentHash: hash };
}

/** Whether the questionnaire in use is kept already. */
export function isQuestionnaireKept(db: Db): Promise<boolean> {
  return hasQuestionnaire(db, currentContentHash());
}

function asksToday(asked: Asked): boolean {
  return asked.questionnaireVersion === currentQuestionnaire().version;
}

/**
 * By its content; for what is older than the keeping of questionnaires, by its version. What is
 * older than both is read with the one in use.
 */
async function findEarlier(db: Db, asked: Asked): Promise<Questionnaire> {
  const { contentHash, questionnaireVersion } = asked;
  const known = earlier.get(contentHash);
  if (known) return known;
  const found = await findQuestionnaire(db, contentHash);
  if (found) earlier.set(contentHash, found);
  return (
    found ?? (await findQuestionnaireOfVersion(db, questionnaireVersion)) ?? currentQuestionnaire()
  );
}
