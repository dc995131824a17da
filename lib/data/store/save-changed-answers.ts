import type { Answer, Answers } from "@/lib/domain/answers";
import { findAnswers, saveAnswerRow } from "@/lib/storage/answers";
import { changeDraft, findDraft } from "@/lib/storage/drafts";
import type { Db } from "@/lib/storage/storage";

const NOTHING: Answer = { choice: null, naReason: null, naText: "", note: "", links: [] };

/**
 * Writes the answers that differ from what is stored in the team's open draft.
 *
 * @returns false if there is no open draft
 */
export async function saveChangedAnswers(
  db: Db,
  teamId: string,
  { answers, at, by }: { readonly answers: Answers; readonly at: string; readonly by: string },
): Promise<boolean> {
  const draft = await findDraft(db, teamId);
  if (!draft) return false;
  const stored = await findAnswers(db, draft.id);
  const changed = [...answers].filter(
    ([practiceId, answer]) => !isSame(stored.get(practiceId) ?? NOTHING, answer),
  );
  for (const [practiceId, answer] of changed) {
    await saveAnswerRow(db, { draftId: draft.id, practiceId, answer, at, by });
  }
  if (changed.length > 0) await changeDraft(db, teamId, { changed_at: at });
  return true;
}

function isSame(a: Answer, b: Answer): boolean {
  return (
    a.choice === b.choice &&
    a.naReason === b.naReason &&
    a.naText === b.naText &&
    a.note === b.note &&
    JSON.stringify(a.links) === JSON.stringify(b.links)
  );
}
