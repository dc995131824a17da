"use client";

import { useActionState } from "react";
import { countOf } from "@/components/dashboard/number-words";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { CONTROL, Field } from "@/components/ui/field";
import type { RenameGroupAction } from "./rename-group-state";

type Props = {
  path: string;
  /** In the group and below it. */
  teams: number;
  action: RenameGroupAction;
};

/** Gives a group another path, behind a summary. */
export function RenameGroup({ path, teams, action }: Props) {
  const [state, send, pending] = useActionState(action, { path, errors: [] });
  const { errors, path: typed } = state;
  return (
    <details open={errors.length > 0} className="no-print mt-12 border-t border-line pt-2">
      <summary className="min-h-11 content-center text-accent">Rename or move this group</summary>
      <form action={send} noValidate className="max-w-prose pb-4" key={JSON.stringify(state)}>
        <ErrorSummary errors={errors.map((message) => ({ href: "#path", message }))} />
        <Field
          id="path"
          label="Path of the group"
          hint={`From the top, such as Company / Division / Group: another last part renames it, others before it move it. ${countOf(teams, "team")} and all groups below come with it.`}
          errors={errors}
        >
          {(described) => (
            <input
              {...described}
              name="path"
              defaultValue={typed}
              autoComplete="off"
              maxLength={200}
              className={CONTROL}
            />
          )}
        </Field>
        <Button look="secondary" type="submit" className="mt-4" aria-disabled={pending}>
          Rename or move
        </Button>
      </form>
    </details>
  );
}
