"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { useFormBase } from "@/components/ui/use-form-base";
import { GateConflict } from "./gate-conflict";
import { GateFields } from "./gate-fields";
import { type GateFormAction, NO_GATE, type StoredWords, valuesOf } from "./gate-form-state";

type Props = {
  action: GateFormAction;
  /** Of the gate, also of one that is to be added: a form that is sent twice is one gate. */
  id: string;
  /** Null for a gate that is to be added. */
  stored: StoredWords | null;
  /** The gate that was saved by the visit before. */
  savedId: string | null;
  summary: React.ReactNode;
  open?: boolean;
};

/** What people say about one gate, behind a summary. */
export function GateForm({ action, summary, open = false, ...props }: Props) {
  const [state, send, pending] = useActionState(action, null);
  const { id: gateId, stored: now, savedId } = props;
  const visit = {
    made: { id: gateId, stored: now },
    stamp: `${gateId} ${now?.version ?? 0}`,
    isSaved: (made: { id: string }) => made.id === savedId,
  };
  const { made, refused } = useFormBase(visit, state);
  const { id, stored } = made;
  const conflict = refused?.kind === "conflict" ? refused : null;
  const errors = refused?.kind === "invalid" ? refused.errors : {};
  const values = refused?.values ?? (stored ? valuesOf(stored.gate) : NO_GATE);
  return (
    <details key={`${id} ${stored?.version}`} open={open || refused !== null} className="no-print">
      <summary className="min-h-11 content-center text-accent">{summary}</summary>
      <form action={send} noValidate className="max-w-3xl pt-2 pb-4" key={JSON.stringify(refused)}>
        {conflict && <GateConflict typed={conflict.values} current={conflict.current} />}
        {errors.form && <p className="mb-3 font-semibold text-wrong">{errors.form.join(" ")}</p>}
        <input type="hidden" name="gate" value={id} />
        <input
          type="hidden"
          name="version"
          value={conflict ? conflict.current.version : (stored?.version ?? 0)}
        />
        <GateFields {...{ id, values, errors }} />
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button look={stored ? "secondary" : "primary"} aria-busy={pending}>
            {conflict ? "Save mine instead" : stored ? "Save" : "Add this gate"}
          </Button>
          {conflict && (
            <ButtonLink look="plain" href={`?saved=as-stored&gate=${id}#${id}`}>
              Leave what is stored
            </ButtonLink>
          )}
        </div>
      </form>
    </details>
  );
}
