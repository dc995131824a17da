import { type FormEvent, useActionState, useRef, useState } from "react";
import type { FieldError } from "@/components/ui/error-summary";
import type { Completion } from "@/lib/domain/results";
import type { AnswerInput } from "./answer-input";
import { type AreaErrors, errorLinks } from "./area-errors";
import type { AreaEntry } from "./area-list";
import type { PracticeView } from "./practice-view";
import { useAutosave } from "./use-autosave";
import { useShortcuts } from "./use-shortcuts";

/** What the Server Action hands back: nothing yet, or what was typed and what is wrong with it. */
export type AreaFormState = {
  readonly answers: Readonly<Record<string, AnswerInput>>;
  readonly errors: AreaErrors;
} | null;

export type AreaFormProps = {
  readonly teamId: string;
  readonly areaId: string;
  readonly scaleRule: string;
  readonly practices: readonly PracticeView[];
  readonly answers: Readonly<Record<string, AnswerInput>>;
  /** By practice; absent before the first change. */
  readonly versions: Readonly<Record<string, number>>;
  readonly areas: readonly AreaEntry[];
  readonly total: Completion;
  readonly next: { readonly href: string; readonly label: string; readonly detail: string };
  readonly save: (before: AreaFormState, form: FormData) => Promise<AreaFormState>;
};

const NOTHING: Completion = { answered: 0, inScope: 0 };

/** State of the area page: what is saved, what is wrong, and what the button does. */
export function useAreaForm(props: AreaFormProps) {
  const { practices, areas, areaId, next } = props;
  const form = useRef<HTMLFormElement>(null);
  const [returned, action] = useActionState(props.save, null);
  const [summary, setSummary] = useState<readonly FieldError[]>(() =>
    errorLinks(practices, returned?.errors ?? {}),
  );
  const keys = useShortcuts();
  const { state, flush, latest } = useAutosave({
    form,
    teamId: props.teamId,
    stored: props.answers,
    versions: props.versions,
    total: props.total,
    area: areas.find(({ id }) => id === areaId)?.completion ?? NOTHING,
    keysAreOn: keys.areOn,
  });

  async function goOn(event: FormEvent) {
    event.preventDefault();
    const saved = await flush();
    const wrong = errorLinks(practices, {
      ...latest.current.refused,
      ...latest.current.incomplete,
    });
    setSummary(wrong);
    if (saved && wrong.length === 0) window.location.assign(next.href);
  }

  const asked = summary.length > 0 ? state.incomplete : {};
  const errors = state.listening ? { ...asked, ...state.refused } : (returned?.errors ?? {});
  const answers = returned?.answers ?? props.answers;
  return { form, action, goOn, keys, state, flush, summary, errors, answers };
}
