import { type Answers, choicesOf } from "./answers";
import { completionOf } from "./coverage";
import type { Completion } from "./results";
import type { Scope } from "./scope";

/** How far answering has come, in the whole and by area id (areas in scope only). */
export type AnswerCount = {
  readonly total: Completion;
  readonly byArea: Readonly<Record<string, Completion>>;
  /** Id of the first practice in content order without a choice; null when all have one. */
  readonly firstUnanswered: string | null;
};

/** Counts the answers to the practices in scope; a note without a choice is no answer. */
export function countAnswers(scope: Scope, answers: Answers): AnswerCount {
  const choices = choicesOf(answers);
  const byArea = scope.areaIds.map((area): [string, Completion] => [
    area,
    completionOf(
      scope.practices.filter((practice) => practice.area === area),
      choices,
    ),
  ]);
  return {
    total: completionOf(scope.practices, choices),
    byArea: Object.fromEntries(byArea),
    firstUnanswered: scope.practices.find(({ id }) => !choices.has(id))?.id ?? null,
  };
}
