const CHOICE_BY_KEY: Readonly<Record<string, string>> = {
  "1": "0",
  "2": "1",
  "3": "2",
  "4": "3",
  "5": "4",
  "6": "DK",
  "7": "NA",
};

const TEXT_CONTROLS = "textarea, select, input:not([type=radio]):not([type=checkbox])";

/** Single keys inside a practice: answers, clear, note, next and previous. True if it took the key. */
export function takeAnswerKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (!(event.target instanceof HTMLElement) || event.target.matches(TEXT_CONTROLS)) return false;
  const practice = event.target.closest<HTMLFieldSetElement>("fieldset[data-practice]");
  if (!practice) return false;
  const choice = CHOICE_BY_KEY[event.key];
  if (choice !== undefined) choose(practice, choice);
  else if (event.key === "0") clearChoice(practice);
  else if (event.key === "n") openNote(practice);
  else if (event.key === "j") goTo(practice, 1);
  else if (event.key === "k") goTo(practice, -1);
  else return false;
  return true;
}

/** Takes the answer back; the note stays. Tells the form like a person's own change. */
export function clearChoice(practice: HTMLFieldSetElement): void {
  const chosen = practice.querySelector<HTMLInputElement>("input[type=radio]:checked");
  if (!chosen) return;
  const hadFocus = chosen === document.activeElement;
  chosen.checked = false;
  if (hadFocus) radiosOf(practice)[0]?.focus();
  chosen.dispatchEvent(new Event("change", { bubbles: true }));
}

function choose(practice: HTMLFieldSetElement, value: string): void {
  const radio = radiosOf(practice).find((candidate) => candidate.value === value);
  radio?.focus({ preventScroll: true });
  radio?.click();
}

function openNote(practice: HTMLFieldSetElement): void {
  practice.querySelector("details")?.setAttribute("open", "");
  practice.querySelector("textarea")?.focus();
}

function goTo(practice: HTMLFieldSetElement, step: 1 | -1): void {
  const all = [...(practice.form?.querySelectorAll<HTMLFieldSetElement>("[data-practice]") ?? [])];
  const next = all[all.indexOf(practice) + step];
  if (!next) {
    if (step === 1) practice.form?.querySelector<HTMLElement>("button[type=submit]")?.focus();
    return;
  }
  const radios = radiosOf(next);
  next.scrollIntoView({ block: "nearest" });
  (radios.find((radio) => radio.checked) ?? radios[0])?.focus();
}

function radiosOf(practice: HTMLFieldSetElement): HTMLInputElement[] {
  return [...practice.querySelectorAll<HTMLInputElement>("input[type=radio]")];
}
