import { type AnswerInput, readAnswer } from "./answer-input";
import { clearChoice, takeAnswerKey } from "./answer-keys";

type Watch = {
  form: HTMLFormElement;
  /** What the server has stored, by practice. */
  stored: Readonly<Record<string, AnswerInput>>;
  keysAreOn: () => boolean;
  onChange: (practiceId: string, answer: AnswerInput, delayMs: number) => void;
};

const TYPING_PAUSE_MS = 600;
const TEXT_CONTROLS = "textarea, input:not([type=radio])";

/**
 * One listener of each kind for the whole form. Reports the whole answer of a practice whenever it
 * differs from the one reported last, and at the start what was changed before the script ran.
 *
 * @returns a function that stops watching
 */
export function watchForm({ form, stored, keysAreOn, onChange }: Watch): () => void {
  const known = new Map(Object.entries(stored).map(([id, answer]) => [id, fingerprint(answer)]));
  const report = (practiceId: string, delayMs: number) => {
    const answer = readAnswer(new FormData(form), practiceId);
    const print = fingerprint(answer);
    if (print === (known.get(practiceId) ?? UNANSWERED)) return;
    known.set(practiceId, print);
    onChange(practiceId, answer, delayMs);
  };
  for (const practice of form.querySelectorAll<HTMLElement>("[data-practice]")) {
    report(practice.id, 0);
  }
  const listening = new AbortController();
  const { signal } = listening;
  form.addEventListener("change", (event) => changed(event, report), { signal });
  form.addEventListener("input", (event) => typed(event, report), { signal });
  form.addEventListener(
    "keydown",
    (event) => {
      if (keysAreOn() && takeAnswerKey(event)) event.preventDefault();
    },
    { signal },
  );
  return () => listening.abort();
}

type Report = (practiceId: string, delayMs: number) => void;

function changed({ target }: Event, report: Report): void {
  const practice = practiceOf(target);
  if (!practice) return;
  const clears = target instanceof HTMLInputElement && target.type === "radio" && !target.value;
  if (clears && target.checked) clearChoice(practice);
  else report(practice.id, 0);
}

function typed({ target }: Event, report: Report): void {
  if (!(target instanceof Element) || !target.matches(TEXT_CONTROLS)) return;
  const practice = practiceOf(target);
  if (practice) report(practice.id, TYPING_PAUSE_MS);
}

function practiceOf(target: EventTarget | null): HTMLFieldSetElement | null {
  return target instanceof Element ? target.closest("fieldset[data-practice]") : null;
}

function fingerprint({ choice, naReason, naText, note, links }: AnswerInput): string {
  return JSON.stringify([choice, naReason, naText, note, links]);
}

const UNANSWERED = fingerprint({ choice: null, naReason: null, naText: "", note: "", links: [] });
