import type { Answer } from "@/lib/domain/answers";
import { isSameAnswer, NO_ANSWER } from "@/lib/domain/same-answer";
import { findChange, recordChange } from "@/lib/storage/answer-changes";
import { findStoredAnswers } from "@/lib/storage/answers";
import type { Db } from "@/lib/storage/storage";
import { ConflictError, type Current, NOTHING_STORED } from "../conflict";

/** An answer of a form, with the version that the form showed. */
export type FormAnswer = { readonly answer: Answer; readonly expected: number };

type Write = {
  readonly teamId: string;
  readonly draftId: string;
  readonly answers: ReadonlyMap<string, FormAnswer>;
  readonly at: string;
  readonly by: string;
};

/**
 * Writes the answers that a person changed in a form. One that still says what the form showed was
 * not touched, even if somebody else has changed it since.
 *
 * @throws {ConflictError} with every answer that was changed here and elsewhere
 */
export async function saveChangedAnswers(db: Db, write: Write): Promise<void> {
  const { teamId, draftId, at, by } = write;
  const stored = await findStoredAnswers(db, draftId);
  const conflicts = new Map<string, Current>();
  for (const [practiceId, { answer, expected }] of write.answers) {
    const current = stored.get(practiceId) ?? NOTHING_STORED;
    if (isSameAnswer(current.answer, answer)) continue;
    if (current.version !== expected) {
      const shown = await findShown(db, teamId, { practiceId, version: expected });
      if (!shown || !isSameAnswer(shown, answer)) conflicts.set(practiceId, current);
      continue;
    }
    const change = { answer, version: current.version + 1, savedAt: at, savedBy: by };
    await recordChange(db, { teamId, draftId, practiceId, ...change, request: null });
  }
  if (conflicts.size > 0) throw new ConflictError(conflicts);
}

async function findShown(
  db: Db,
  teamId: string,
  place: { readonly practiceId: string; readonly version: number },
): Promise<Answer | null> {
  if (place.version === 0) return NO_ANSWER;
  return (await findChange(db, teamId, place))?.answer ?? null;
}
