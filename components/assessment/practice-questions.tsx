import type { Change } from "@/components/outbox/change";
import type { AnswerInput } from "./answer-input";
import type { AreaErrors } from "./area-errors";
import type { AreaFormState } from "./area-form-state";
import { FormConflict } from "./form-conflict";
import { type HaltedActions, HaltedChange } from "./halted-change";
import { PracticeFieldset } from "./practice-fieldset";
import type { PracticeView } from "./practice-view";

export type QuestionsProps = {
  practices: readonly PracticeView[];
  answers: Readonly<Record<string, AnswerInput>>;
  versions: Readonly<Record<string, number>>;
  errors: AreaErrors;
  /** What the plain form could not save, because somebody else saved first. */
  conflicts: NonNullable<AreaFormState>["conflicts"];
  halted: readonly Change[];
  actions: HaltedActions;
};

/** The questions of one area, in their order. */
export function PracticeQuestions({ practices, answers, versions, ...rest }: QuestionsProps) {
  return practices.map((practice, index) => {
    const wrong = rest.errors[practice.id];
    const decision = decisionFor(practice, answers[practice.id], rest);
    return (
      <PracticeFieldset
        key={practice.id}
        practice={practice}
        place={`${index + 1} of ${practices.length}`}
        answer={answers[practice.id]}
        version={versions[practice.id] ?? 0}
        className={index === 0 ? "scroll-mt-96" : "scroll-mt-12"}
        {...(wrong ? { errors: wrong } : {})}
      >
        {decision}
      </PracticeFieldset>
    );
  });
}

function decisionFor(
  { id, options }: PracticeView,
  mine: AnswerInput | undefined,
  { conflicts, halted, actions }: Pick<QuestionsProps, "conflicts" | "halted" | "actions">,
) {
  const change = halted.find(({ practiceId }) => practiceId === id);
  if (change) return <HaltedChange change={change} options={options} actions={actions} />;
  const current = conflicts[id];
  if (!current || !mine) return null;
  return <FormConflict practiceId={id} options={options} mine={mine} current={current} />;
}
