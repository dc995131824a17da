import { afterPaint } from "./after-paint";
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
  /** Reports at once what was chosen or typed. */
  readonly settle: () => void;
  readonly stop: () => void;
};

const TYPING_PAUSE_MS = 150;
const TEXT_CONTROLS = "textarea, input:not([type=radio])";

/**
 * One listener of each kind for the whole form. Reports the whole answer of a practice whenever it
 * differs from what was known of it, and at the start what was changed before the script ran. A
 * person sees a choice before it is reported.
 */
export function watchForm({ form, shown, keysAreOn, onChange }: Watch): WatchedForm {
  const known = new Map(Object.entries(shown));
  const typing = new Map<string, ReturnType<typeof setTimeout>>();
  const chosen = new Set<HTMLFieldSetElement>();
  const shows = (practiceId: string) => known.get(practiceId) ?? NO_INPUT;
  const report = (practice: HTMLFieldSetElement, typed: boolean) => {
    clearTimeout(typing.get(practice.id));
    typing.delete(practice.id);
    chosen.delete(practice);
    const before = shows(practice.id);
    const answer = readFields(practice);
    if (isSameInput(before, answer)) return;
    known.set(practice.id, answer);
    onChange({ practiceId: practice.id, before, answer, typed });
  };
  const painted = afterPaint(() => {
    for (const practice of chosen) report(practice, false);
  });
  const choose = (practice: HTMLFieldSetElement) => {
    chosen.add(practice);
    painted.ask();
  };
  const type = (practice: HTMLFieldSetElement) => {
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
  const unlisten = listen(form, { choose, type, keysAreOn });
  return {
    shows,
    practice,
    write: (practiceId, answer) => {
      const asked = practice(practiceId);
      known.set(practiceId, answer);
      if (asked) writeFields(asked, answer);
    },
    settle: () => {
      for (const asked of chosen) report(asked, false);
      for (const id of [...typing.keys()]) {
        const asked = practice(id);
        if (asked) report(asked, true);
      }
    },
    stop: () => {
      unlisten();
      painted.stop();
    },
  };
}

type Listeners = {
  choose: (practice: HTMLFieldSetElement) => void;
  type: (practice: HTMLFieldSetElement) => void;
  keysAreOn: () => boolean;
};

function listen(form: HTMLFormElement, { choose, type, keysAreOn }: Listeners): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const changed = ({ target }: Event) => {
    const practice = practiceOf(target);
    if (!practice) return;
    if (isClear(target)) clearChoice(practice);
    else choose(practice);
  };
  const typed = ({ target }: Event) => {
    const practice = practiceOf(target);
    if (practice && target instanceof Element && target.matches(TEXT_CONTROLS)) type(practice);
  };
  const pressed = (event: KeyboardEvent) => {
    if (keysAreOn() && takeAnswerKey(event)) event.preventDefault();
  };
  form.addEventListener("change", changed, { signal });
  for (const type of ["click", "input", "change"]) {
    form.addEventListener(type, spareReact, { signal });
  }
  form.addEventListener("input", typed, { signal });
  form.addEventListener("keydown", pressed, { signal });
  return () => listening.abort();
}

/**
 * The browser keeps the radio buttons by itself. React, which listens further out, would look at
 * all of a group for each click.
 */
function spareReact(event: Event): void {
  if (event.target instanceof HTMLInputElement && event.target.type === "radio") {
    event.stopPropagation();
  }
}

function isClear(target: EventTarget | null): boolean {
  const isRadio = target instanceof HTMLInputElement && target.type === "radio";
  return isRadio && target.value === "" && target.checked;
}

function practiceOf(target: EventTarget | null): HTMLFieldSetElement | null {
  return target instanceof Element ? target.closest("fieldset[data-practice]") : null;
}
