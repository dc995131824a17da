"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { AnsweringHelp } from "./answering-help";
import type { AreaErrors } from "./area-errors";
import { AreaList } from "./area-list";
import { PracticeFieldset } from "./practice-fieldset";
import { SaveBar } from "./save-bar";
import { type AreaFormProps, useAreaForm } from "./use-area-form";

/** One area's questions. A plain form; with script every change is saved at once. */
export function AreaForm(props: AreaFormProps) {
  const { form, action, goOn, keys, state, flush, summary, errors, answers } = useAreaForm(props);
  const areas = props.areas.map((entry) =>
    entry.id === props.areaId ? { ...entry, completion: state.area } : entry,
  );
  return (
    <div className="grid gap-x-12 gap-y-2 md:grid-cols-[13.75rem_minmax(0,1fr)]">
      <div className="md:sticky md:top-6 md:self-start">
        <AreaList areas={areas} current={props.areaId} oneStop={state.listening} />
        <AnsweringHelp scaleRule={props.scaleRule} keysOn={keys.on} onKeys={keys.change} />
      </div>
      <form
        ref={form}
        action={action}
        onSubmit={goOn}
        noValidate
        autoComplete="off"
        aria-label="Questions"
        data-listening={state.listening}
      >
        <ErrorSummary errors={summary} />
        <Practices practices={props.practices} answers={answers} errors={errors} />
        <SaveBar state={state} next={props.next} onRetry={flush} />
      </form>
    </div>
  );
}

function Practices({
  practices,
  answers,
  errors,
}: Pick<AreaFormProps, "practices" | "answers"> & { errors: AreaErrors }) {
  return practices.map((practice, index) => {
    const wrong = errors[practice.id];
    return (
      <PracticeFieldset
        key={practice.id}
        practice={practice}
        place={`${index + 1} of ${practices.length}`}
        answer={answers[practice.id]}
        className={index === 0 ? "scroll-mt-96" : "scroll-mt-12"}
        {...(wrong ? { errors: wrong } : {})}
      />
    );
  });
}
