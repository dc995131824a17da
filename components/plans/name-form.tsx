"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL, Field } from "@/components/ui/field";
import type { NameAction, NameState } from "./plan-types";

type Props = {
  action: NameAction;
  name: string;
  label: string;
  hint?: string;
  button: string;
};

/** Asks for the name of a plan; what was typed comes back with what is wrong about it. */
export function NameForm({ action, name, label, hint, button }: Props) {
  const [state, send, pending] = useActionState(action, null);
  const refused = useUnsettled(state, name);
  return (
    <form action={send} noValidate className="flex flex-wrap items-end gap-3">
      <div className="w-full sm:w-80">
        <Field id="plan-name" label={label} {...(hint ? { hint } : {})} errors={refused?.errors}>
          {(field) => (
            <input
              key={refused?.name ?? name}
              {...field}
              name="name"
              defaultValue={refused?.name ?? name}
              maxLength={200}
              autoComplete="off"
              className={CONTROL}
            />
          )}
        </Field>
      </div>
      <Button look="secondary" aria-busy={pending}>
        {button}
      </Button>
    </form>
  );
}

/** What was refused, until the plan has another name: then it was saved after all. */
function useUnsettled(state: NameState, name: string): NameState {
  const [known, setKnown] = useState(name);
  const [settled, setSettled] = useState<NameState>(null);
  if (name !== known) {
    setKnown(name);
    setSettled(state);
  }
  return state === settled ? null : state;
}
