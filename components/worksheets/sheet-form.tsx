"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFormBase } from "@/components/ui/use-form-base";
import { ItemFieldset } from "./item-fieldset";
import type { SheetFormAction } from "./sheet-form-state";
import type { GroupView } from "./sheet-view";

type Props = {
  action: SheetFormAction;
  groups: readonly GroupView[];
  /** Whether what the questionnaire suggests is filled in. */
  fillIn: boolean;
  /** Differs whenever what is stored differs. */
  stamp: string;
  saved: boolean;
};

/** A whole worksheet as one form. */
export function SheetForm({ action, fillIn, ...props }: Props) {
  const [state, send, pending] = useActionState(action, null);
  const visit = { made: props.groups, stamp: props.stamp, isSaved: () => props.saved };
  const { made: groups, refused } = useFormBase(visit, state);
  const errors = Object.entries(refused?.errors ?? {}).flatMap(([id, texts]) =>
    texts.map((message) => ({ href: id === "form" ? "#sheet" : `#${id}`, message })),
  );
  const conflicts = Object.keys(refused?.conflicts ?? {}).map((id) => ({
    href: `#${id}`,
    message: "Somebody saved an answer while you were writing. Nothing of yours is saved yet.",
  }));
  return (
    <>
      <ErrorSummary errors={[...errors, ...conflicts]} />
      <form id="sheet" action={send} noValidate key={`${fillIn} ${JSON.stringify(refused)}`}>
        {groups.map(({ name, items }) => (
          <div key={items[0]?.id} className="mb-8">
            {name && <h2>{name}</h2>}
            {items.map((item) => (
              <ItemFieldset
                key={item.id}
                {...{ item, fillIn }}
                sent={refused?.items[item.id] ?? null}
                errors={refused?.errors[item.id]}
                conflict={refused?.conflicts[item.id]}
              />
            ))}
          </div>
        ))}
        <div className="no-print sticky bottom-0 border-t border-line bg-ground py-3">
          <Button aria-busy={pending}>Save this worksheet</Button>
        </div>
      </form>
    </>
  );
}
