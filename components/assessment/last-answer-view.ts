import { formatMonth } from "@/components/ui/date-text";
import type { Answer, Answers } from "@/lib/domain/answers";
import type { Practice } from "@/lib/domain/questionnaire";
import { answerWords } from "./answer-words";
import type { LastAnswerView } from "./last-answer";

/** What the team said in its latest snapshot, by the practices of today. */
export type LastSaying = {
  readonly submittedAt: string;
  readonly answers: Answers;
  /** As asked then, by the ids of then. */
  readonly practices: ReadonlyMap<string, Practice>;
};

type Saying = { readonly answers: Answers; readonly last: LastSaying | null };

/** What was answered to a practice last time; undefined where nothing was. */
export function lastAnswer(
  practice: Practice,
  { answers, last }: Saying,
): LastAnswerView | undefined {
  const before = last?.answers.get(practice.id);
  if (!last || !before || (before.choice === null && before.note === "")) return undefined;
  return viewOf(practice, { before, now: answers.get(practice.id), last });
}

/** What was answered last time, where that is another choice than now; else null. */
export function changedSince(practice: Practice, { answers, last }: Saying): LastAnswerView | null {
  if (!last) return null;
  const before = last.answers.get(practice.id);
  const now = answers.get(practice.id);
  if ((before?.choice ?? null) === (now?.choice ?? null)) return null;
  return viewOf(practice, { before, now, last });
}

/** "3 answers changed since March 2026."; empty before the first snapshot. */
export function changedWords(practices: readonly Practice[], saying: Saying): string {
  if (!saying.last) return "";
  const count = practices.filter((practice) => changedSince(practice, saying)).length;
  const since = `since ${formatMonth(saying.last.submittedAt)}`;
  if (count === 0) return `No answer changed ${since}.`;
  return `${count} ${count === 1 ? "answer" : "answers"} changed ${since}.`;
}

function viewOf(
  practice: Practice,
  { before, now, last }: { before: Answer | undefined; now: Answer | undefined; last: LastSaying },
): LastAnswerView {
  const asked = last.practices.get(practice.id) ?? practice;
  const note = before?.note ?? "";
  return {
    when: formatMonth(last.submittedAt),
    words: answerWords(asked, before),
    note: note === (now?.note ?? "") ? "" : note,
  };
}
