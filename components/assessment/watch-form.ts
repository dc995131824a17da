import { type AnswerInput, isSameInput, NO_INPUT } from "./answer-input";
import { clearChoice, takeAnswerKey } from "./answer-keys";
import { readFields, writeFields } from "./practice-fields";

/** One change of the fields of a practice. */
export type FormChange = {
  readonly practiceId: string;
  readonly before: AnswerInput;
  readonly answer: AnswerInput;
  /** Typing may go on. */
  readonly typed: boolean;
};

type Watch = {
  form: HTMLFormElement;
  /** What the form showed when it came, by practice. */
  shown: Readonly<Record<string, AnswerInput>>;
  keysAreOn: () => boolean;
  onChange: (change: FormChange) => void;
};

export type WatchedForm = {
  /** Makes the fields of a practice say an answer, and reports nothing. */
  readonly write: (practiceId: string, answer: AnswerInput) => void;
  readonly practice: (practiceId: string) => HTMLFieldSetElement | null;
  readonly shows: (practiceId: string) => AnswerInput;
  /** Reports what was typed without waiting for a pause. */
  readonly settle: () => void;
  readonly stop: () => void;
};

const TYPING_PAUSE_MS = 150;
const TEXT_CONTROLS = "textarea, input:not([type=radio])";

/**
 * One listener of each kind for the whole form. Reports the whole answer of a practice whenever it
 * differs from what was known of it, and at the start what was changed before the script ran.
 */
export function watchForm({ form, shown, keysAreOn, onChange }: Watch): WatchedForm {
  const known = new Map(Object.entries(shown));
  const typing = new Map<string, ReturnType<typeof setTimeout>>();
  const shows = (practiceId: string) => known.get(practiceId) ?? NO_INPUT;
  const report = (practice: HTMLFieldSetElement, typed: boolean) => {
    clearTimeout(typing.get(practice.id));
    typing.delete(practice.id);
    const before = shows(practice.id);
    const answer = readFields(practice);
    if (isSameInput(before, answer)) return;
    known.set(practice.id, answer);
    onChange({ practiceId: practice.id, before, answer, typed });
  };
  const later = (practice: HTMLFieldSetElement) => {
    clearTimeout(typing.get(practice.id));
    typing.set(
      practice.id,
      setTimeout(() => report(practice, true), TYPING_PAUSE_MS),
    );
  };
  const practice = (id: string) =>
    form.querySelector<HTMLFieldSetElement>(`[data-practice="${CSS.escape(id)}"]`);
  for (const asked of form.querySelectorAll<HTMLFieldSetElement>("[data-practice]")) {
    report(asked, false);
  }
  const stop = listen(form, { report, later, keysAreOn });
  return {
    shows,
    practice,
    write: (practiceId, answer) => {
      const asked = practice(practiceId);
      known.set(practiceId, answer);
      if (asked) writeFields(asked, answer);
    },
    settle: () => {
      for (const id of [...typing.keys()]) {
        const asked = practice(id);
        if (asked) report(asked, true);
      }
    },
    stop,
  };
}

type Listeners = {
  report: (practice: HTMLFieldSetElement, typed: boolean) => void;
  later: (practice: HTMLFieldSetElement) => void;
  keysAreOn: () => boolean;
};

function listen(form: HTMLFormElement, { report, later, keysAreOn }: Listeners): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const changed = ({ target }: Event) => {
    const practice = practiceOf(target);
    if (!practice) return;
    if (isClear(target)) clearChoice(practice);
    else report(practice, false);
  };
  const typed = ({ target }: Event) => {
    const practice = practiceOf(target);
    if (practice && target instanceof Element && target.matches(TEXT_CONTROLS)) later(practice);
  };
  const pressed = (event: KeyboardEvent) => {
    if (keysAreOn() && takeAnswerKey(event)) event.preventDefault();
  };
  form.addEventListener("change", changed, { signal });
  form.addEventListener("input", typed, { signal });
  form.addEventListener("keydown", pressed, { signal });
  return () => listening.abort();
}

function isClear(target: EventTarget | null): boolean {
  const isRadio = target instanceof HTMLInputElement && target.type === "radio";
  return isRadio && target.value === "" && target.checked;
}

function practiceOf(target: EventTarget | null): HTMLFieldSetElement | null {
  return target instanceof Element ? target.closest("fieldset[data-practice]") : null;
}
