"use client";

import { useActionState, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CONTROL, Field } from "@/components/ui/field";
import { NotInSnapshot } from "./not-in-snapshot";
import { useSubmitGuard } from "./use-submit-guard";

export type SubmitState = {
  readonly name: string;
  readonly note: string;
  readonly errors: Readonly<Record<string, readonly string[]>>;
} | null;

type Props = {
  teamId: string;
  defaultName: string;
  /** Where to answer, for the problem that nothing is answered yet. */
  answerHref: string;
  submit: (before: SubmitState, form: FormData) => Promise<SubmitState>;
};

const NO_ERRORS: Readonly<Record<string, readonly string[]>> = {};

/** Names the snapshot and submits the draft. */
export function SubmitForm({ teamId, defaultName, answerHref, submit }: Props) {
  const [refused, action, pending] = useActionState(submit, null);
  const guard = useSubmitGuard(teamId);
  const errors = refused?.errors ?? NO_ERRORS;
  return (
    <form action={action} onSubmit={guard.onSubmit} className="max-w-prose">
      <ProblemList errors={errors} answerHref={answerHref} />
      <div className="grid gap-5">
        <Field
          id="name"
          label="Name of this snapshot"
          hint="It tells snapshots apart in the history of the team."
          errors={errors.name}
        >
          {(field) => (
            <input
              {...field}
              name="name"
              defaultValue={refused?.name ?? defaultName}
              maxLength={100}
              autoComplete="off"
              className={`${CONTROL} max-w-sm`}
            />
          )}
        </Field>
        <Field id="note" label="Note (optional)" errors={errors.note}>
          {(field) => (
            <textarea
              {...field}
              name="note"
              rows={3}
              defaultValue={refused?.note ?? ""}
              maxLength={2000}
              className={CONTROL}
            />
          )}
        </Field>
      </div>
      <NotInSnapshot {...guard} />
      <Button type="submit" className="mt-6" aria-busy={pending}>
        Submit the assessment
      </Button>
    </form>
  );
}

function ProblemList({
  errors,
  answerHref,
}: {
  errors: Readonly<Record<string, readonly string[]>>;
  answerHref: string;
}) {
  const links = useMemo(
    () =>
      Object.entries(errors).flatMap(([field, messages]) =>
        messages.map((message) => ({
          href: field === "form" ? answerHref : `#${field}`,
          message,
        })),
      ),
    [errors, answerHref],
  );
  return <ErrorSummary errors={links} />;
}
