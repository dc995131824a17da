import { useActionState, useMemo, useRef, useState } from "react";
import type { FieldError } from "@/components/ui/error-summary";
import type { Completion } from "@/lib/domain/results";
import { errorLinks, haltedErrors } from "./area-errors";
import type { AreaFormProps } from "./area-form-state";
import { useAnswering } from "./use-answering";
import { useGoOn } from "./use-go-on";
import { useShortcuts } from "./use-shortcuts";

const NOTHING: Completion = { answered: 0, inScope: 0 };
const NO_CONFLICTS = {};

/** State of the area page: what is saved, what is wrong, and what the button does. */
export function useAreaForm(props: AreaFormProps) {
  const { practices, areas, areaId, total } = props;
  const form = useRef<HTMLFormElement>(null);
  const [returned, action] = useActionState(props.save, null);
  const [summary, setSummary] = useState<readonly FieldError[]>(() =>
    returned ? errorLinks(practices, returned) : [],
  );
  const keys = useShortcuts();
  const versions = { ...props.versions, ...returned?.versions };
  const { answering, state, waiting, ...saving } = useAnswering({
    ...{ form, total, area: { ...props, versions }, keysAreOn: keys.areOn },
    areaCount: areas.find(({ id }) => id === areaId)?.completion ?? NOTHING,
  });
  const goOn = useGoOn({ answering, practices, next: props.next, setSummary });
  const { halted } = waiting;
  const refused = useMemo(() => haltedErrors(halted), [halted]);
  const asked = summary.length > 0 ? state.incomplete : {};
  return {
    ...{ form, action, goOn, keys, summary, state, waiting },
    said: saving.said,
    questions: {
      ...{ practices, versions, halted, actions: saving.actions },
      answers: returned?.answers ?? props.answers,
      errors: state.listening ? { ...asked, ...refused } : (returned?.errors ?? {}),
      conflicts: (state.listening ? null : returned?.conflicts) ?? NO_CONFLICTS,
    },
    bar: {
      ...{ state, areaId, teamId: props.teamId },
      ...{ outbox: saving.outbox, history: saving.history, ...saving.actions },
    },
  };
}
