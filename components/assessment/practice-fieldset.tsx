import { memo, type ReactNode } from "react";
import type { FieldErrors } from "@/components/outbox/change";
import type { AnswerInput } from "./answer-input";
import { ChoiceAside, ChoiceRow } from "./choice-option";
import { FieldError } from "./field-error";
import { LastAnswer } from "./last-answer";
import { NotApplicableReason } from "./not-applicable-reason";
import { PracticeDetails } from "./practice-details";
import type { PracticeView } from "./practice-view";

type Props = {
  practice: PracticeView;
  place: string;
  answer: AnswerInput | undefined;
  /** The version that the form shows; 0 before the first change. */
  version: number;
  errors?: FieldErrors;
  className?: string;
  /** What has to be decided about this answer. */
  children?: ReactNode;
};

const NO_ERRORS: FieldErrors = {};

/** One question. Its inputs keep their own state: after the first render the page only reads them. */
export const PracticeFieldset = memo(function PracticeFieldset({
  practice,
  place,
  answer,
  version,
  errors = NO_ERRORS,
  className = "",
  children,
}: Props) {
  const { id } = practice;
  return (
    <div className="isolate mb-10">
      <h2 className="text-small font-normal text-ink-muted tracking-normal">
        <span>{place}</span> · {practice.title}
      </h2>
      <fieldset
        id={id}
        data-practice={id}
        aria-describedby={`${id}-hint`}
        className={`group/practice min-w-0 ${className}`}
      >
        <legend className="max-w-[60ch] text-lead font-semibold">{practice.question}</legend>
        <p id={`${id}-hint`} className="mb-3 mt-1 text-ink-muted">
          {practice.hint}
        </p>
        <input type="hidden" name={`version.${id}`} value={version} />
        {children}
        <FieldError id={`${id}-error`} errors={errors.choice} />
        <Choices practice={practice} choice={answer?.choice} />
        {practice.last && <LastAnswer {...practice.last} />}
        <NotApplicableReason practiceId={id} answer={answer} errors={errors} />
        <PracticeDetails practice={practice} answer={answer} errors={errors} />
      </fieldset>
    </div>
  );
});

function Choices({
  practice,
  choice,
}: {
  practice: PracticeView;
  choice: AnswerInput["choice"] | undefined;
}) {
  const option = (value: string, shortcut: number, label: string) => ({
    practiceId: practice.id,
    value,
    shortcut,
    label,
    checked: choice !== null && choice !== undefined && String(choice) === value,
  });
  return (
    <>
      <div className="pt-px">
        {practice.options.map((label, value) => (
          <ChoiceRow key={label} {...option(String(value), value + 1, label)} />
        ))}
      </div>
      <div className="flex flex-wrap gap-x-6 px-3">
        <ChoiceAside {...option("DK", 6, "Don’t know")} />
        <ChoiceAside {...option("NA", 7, "Does not apply")} />
        <ChoiceAside
          {...option("", 0, "Clear answer")}
          className="text-ink-muted supports-[selector(:has(*))]:hidden group-has-[input:checked]/practice:inline-flex"
        />
      </div>
    </>
  );
}
