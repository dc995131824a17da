"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CONTROL, Field } from "@/components/ui/field";
import { ProfileField } from "./profile-field";
import { StartModeField } from "./start-mode-field";
import type {
  ModeEstimate,
  TeamFormAction,
  TeamFormState,
  TeamFormValues,
} from "./team-form-state";

type Props = {
  action: TeamFormAction;
  values: TeamFormValues;
  flags: readonly { id: string; question: string }[];
  groups: readonly string[];
  /** Given when the form also starts the first assessment. */
  estimates?: readonly ModeEstimate[];
  submit: string;
  cancel: string;
};

export function TeamForm({ action, values, flags, groups, estimates, submit, cancel }: Props) {
  const [state, send, pending] = useActionState<TeamFormState, FormData>(action, {
    values,
    fieldErrors: {},
  });
  const { fieldErrors, values: shown } = state;
  const errors = Object.entries(fieldErrors).flatMap(([field, messages]) =>
    messages.map((message) => ({ href: `#${field}`, message })),
  );
  return (
    <form id="form" action={send} noValidate className="max-w-prose" key={JSON.stringify(shown)}>
      <ErrorSummary errors={errors} />
      <div className="grid gap-7">
        <Field id="name" label="Name of the team" errors={fieldErrors.name}>
          {(described) => (
            <input
              {...described}
              name="name"
              defaultValue={shown.name}
              autoComplete="off"
              maxLength={200}
              className={`${CONTROL} max-w-sm`}
            />
          )}
        </Field>
        <ProfileField flags={flags} chosen={shown.profile} errors={fieldErrors.profile} />
        {estimates && <StartModeField estimates={estimates} chosen={shown.mode} />}
        <OptionalFields values={shown} fieldErrors={fieldErrors} groups={groups} />
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {submit}
        </Button>
        <ButtonLink href={cancel} look="plain">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

function OptionalFields({
  values,
  fieldErrors,
  groups,
}: {
  values: TeamFormValues;
  fieldErrors: TeamFormState["fieldErrors"];
  groups: readonly string[];
}) {
  return (
    <>
      <Field
        id="group"
        label="Group (optional)"
        hint="Teams of one group are shown together on the dashboard. Groups within groups: Company / Division / Group."
        errors={fieldErrors.group}
      >
        {(described) => (
          <>
            <input
              {...described}
              name="group"
              list="groups"
              autoComplete="off"
              defaultValue={values.group}
              className={`${CONTROL} max-w-sm`}
            />
            <datalist id="groups">
              {groups.map((group) => (
                <option key={group} value={group} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field
        id="tags"
        label="Tags (optional)"
        hint="Parted by commas, for example pilot, mainframe. The dashboard can filter by them."
        errors={fieldErrors.tags}
      >
        {(described) => (
          <input
            {...described}
            name="tags"
            autoComplete="off"
            defaultValue={values.tags}
            className={`${CONTROL} max-w-sm`}
          />
        )}
      </Field>
      <Field
        id="description"
        label="What the team looks after (optional)"
        errors={fieldErrors.description}
      >
        {(described) => (
          <textarea
            {...described}
            name="description"
            rows={2}
            defaultValue={values.description}
            className={CONTROL}
          />
        )}
      </Field>
    </>
  );
}
