import "server-only";

import type { Answer, Answers } from "@/lib/domain/answers";
import { isSameAnswer, NO_ANSWER } from "@/lib/domain/same-answer";
import { findLatestChanges, recordChange } from "@/lib/storage/answer-changes";
import { keepOnlyAnswers, putAnswer } from "@/lib/storage/answers";
import { findDraft } from "@/lib/storage/drafts";
import type { Db } from "@/lib/storage/storage";
import { questionnaireOfDraft } from "./questionnaire-of";

type Wanted = {
  readonly teamId: string;
  readonly draftId: string;
  readonly answers: Answers;
  readonly at: string;
  readonly by: string;
};

/**
 * Makes the open draft say exactly these answers. Versions go on where the team's earlier drafts
 * stopped: an answer that is the team's latest anyway keeps its version, another one is a change.
 * So a browser that knows a version knows what it stands for, whatever the draft.
 *
 * Practices that the questionnaire of the draft does not have leave the draft; what was ever said
 * about them stays among the changes.
 */
export async function alignDraft(db: Db, wanted: Wanted): Promise<void> {
  const { teamId, draftId, answers, at, by } = wanted;
  const asked = await askedIn(db, teamId);
  await keepOnlyAnswers(db, draftId, asked);
  const latest = await findLatestChanges(db, teamId);
  for (const practiceId of asked) {
    const before = latest.get(practiceId);
    const answer: Answer = answers.get(practiceId) ?? NO_ANSWER;
    if (before && isSameAnswer(before.answer, answer)) {
      await putAnswer(db, { draftId, practiceId }, before);
    } else if (before || !isSameAnswer(answer, NO_ANSWER)) {
      const version = (before?.version ?? 0) + 1;
      const change = { answer, version, savedAt: at, savedBy: by };
      await recordChange(db, { teamId, draftId, practiceId, ...change, request: null });
    }
  }
}

async function askedIn(db: Db, teamId: string): Promise<readonly string[]> {
  const draft = await findDraft(db, teamId);
  if (!draft) throw new Error("Open the draft before it is aligned.");
  const { practices } = await questionnaireOfDraft(db, draft);
  return practices.map(({ id }) => id);
}
