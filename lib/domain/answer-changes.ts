import type { Answers, Choice } from "./answers";
import type { Practice } from "./questionnaire";
import { isSameAnswer, NO_ANSWER } from "./same-answer";

/** One practice that is answered otherwise than before; a null choice is unanswered. */
export type AnswerChange = {
  readonly practice: Practice;
  readonly from: Choice | null;
  readonly to: Choice | null;
  /** Not asked before, and nothing known about it from earlier still. */
  readonly first: boolean;
  /** As asked before: its options are the words that were chosen from. */
  readonly before: Practice;
};

/** Two sets of answers to the same practices. */
export type TwoAnswers = {
  /** Those that are asked now, in content order. */
  readonly practices: readonly Practice[];
  readonly before: Answers;
  readonly after: Answers;
};

/** What was asked before. */
export type AskedBefore = {
  /** Of the practices that were asked, as they are called now. */
  readonly ids: ReadonlySet<string>;
  /** The practices of that time, by the ids of now. */
  readonly practices: ReadonlyMap<string, Practice>;
};

/** The practices whose choice differs, in content order. */
export function answerChanges(
  { practices, before, after }: TwoAnswers,
  asked: AskedBefore,
): readonly AnswerChange[] {
  return practices.flatMap((practice) => {
    const { id } = practice;
    const from = before.get(id)?.choice ?? null;
    const to = after.get(id)?.choice ?? null;
    if (from === to) return [];
    const first = from === null && !asked.ids.has(id);
    return [{ practice, from, to, first, before: asked.practices.get(id) ?? practice }];
  });
}

/** The practices with the same choice and another note, reason or link, in content order. */
export function rewordedAnswers({ practices, before, after }: TwoAnswers): readonly Practice[] {
  return practices.filter(({ id }) => {
    const [one, other] = [before.get(id) ?? NO_ANSWER, after.get(id) ?? NO_ANSWER];
    return one.choice === other.choice && !isSameAnswer(one, other);
  });
}
