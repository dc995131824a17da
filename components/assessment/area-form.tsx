"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { AnsweringHelp } from "./answering-help";
import type { AreaFormProps } from "./area-form-state";
import { AreaList } from "./area-list";
import { PracticeQuestions } from "./practice-questions";
import { SaveBar } from "./save-bar";
import { useAreaForm } from "./use-area-form";

/** One area's questions. A plain form; with script every change is saved at once. */
export function AreaForm(props: AreaFormProps) {
  const { form, action, goOn, keys, summary, state, waiting, said, questions, bar } =
    useAreaForm(props);
  return (
    <div className="grid print:block gap-x-12 gap-y-2 md:grid-cols-[13.75rem_minmax(0,1fr)]">
      <div className="md:sticky md:top-6 md:self-start">
        <AreaList
          areas={props.areas}
          current={props.areaId}
          here={state.area}
          oneStop={state.listening}
        />
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
        {state.movedOn && <MovedOn title={state.movedOn} />}
        {waiting.onlyHere && waiting.failure && <OnlyHere />}
        <PracticeQuestions {...questions} />
        <SaveBar {...bar} next={props.next} />
      </form>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

function MovedOn({ title }: { title: string }) {
  return (
    <Notice status>
      <p className="max-w-prose">
        The assessment was submitted meanwhile. Your change to “{title}” is not in that snapshot: it
        is in the next draft, which this page goes on with.
      </p>
    </Notice>
  );
}

function OnlyHere() {
  return (
    <Notice look="hold" status>
      <p className="max-w-prose">
        Changes cannot be stored on this device. They are kept only in this tab until they are
        saved: leave it open.
      </p>
    </Notice>
  );
}
