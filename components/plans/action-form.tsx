"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { useFormBase } from "@/components/ui/use-form-base";
import type { ActionWords } from "@/lib/domain/plans/kept-plan";
import { ActionConflict } from "./action-conflict";
import { ActionFields } from "./action-fields";
import { type ActionFormAction, valuesOf } from "./action-form-state";

type Props = {
  action: ActionFormAction;
  id: string;
  title: string;
  words: ActionWords;
  /** This form was saved by the visit before. */
  saved: boolean;
  /** "30 June 2027": when it is due without a date of its own. */
  quarterEnds: string;
  /** Address that shows what is stored. */
  asStored: string;
};

/** What people say about one action, behind a summary. */
export function ActionForm(props: Props) {
  const { action, id, title, quarterEnds, asStored } = props;
  const [state, send, pending] = useActionState(action, null);
  const { version } = props.words;
  const made = { made: props.words, stamp: String(version), isSaved: () => props.saved };
  const { made: words, refused } = useFormBase(made, state);
  const conflict = refused?.kind === "conflict" ? refused : null;
  const errors = refused?.kind === "invalid" ? refused.errors : {};
  const values = refused?.values ?? valuesOf(words);
  return (
    <details key={words.version} open={refused !== null} className="no-print">
      <summary className="min-h-11 content-center text-small text-accent lg:min-h-8">
        Change <span className="sr-only">{title}</span>
      </summary>
      <form action={send} noValidate className="max-w-2xl pt-1 pb-3" key={JSON.stringify(refused)}>
        {conflict && <ActionConflict typed={conflict.values} current={conflict.current} />}
        {errors.form && <p className="mb-3 font-semibold text-wrong">{errors.form.join(" ")}</p>}
        <input
          type="hidden"
          name="version"
          value={conflict ? conflict.current.version : words.version}
        />
        <ActionFields {...{ id, values, errors, quarterEnds }} />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button look="secondary" aria-busy={pending}>
            {conflict ? "Save mine instead" : "Save"}
          </Button>
          {conflict && (
            <ButtonLink look="plain" href={asStored}>
              Leave what is stored
            </ButtonLink>
          )}
        </div>
      </form>
    </details>
  );
}
