import { type AnswerInput, readAnswer } from "./answer-input";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the fields of one practice say. */
export function readFields(practice: HTMLFieldSetElement): AnswerInput {
  const values = new Map<string, string>();
  for (const control of controlsOf(practice)) {
    if (!isRadio(control) || control.checked) values.set(control.name, control.value);
  }
  return readAnswer((name) => values.get(name), practice.id);
}

/** Makes the fields of one practice say an answer, without an event. */
export function writeFields(practice: HTMLFieldSetElement, answer: AnswerInput): void {
  const { id } = practice;
  const texts: Readonly<Record<string, string>> = {
    [`naReason.${id}`]: answer.naReason ?? "",
    [`naText.${id}`]: answer.naText,
    [`note.${id}`]: answer.note,
    [`links.${id}`]: answer.links.join("\n"),
  };
  const choice = answer.choice === null ? null : String(answer.choice);
  for (const control of controlsOf(practice)) {
    const text = texts[control.name];
    if (control.name === `choice.${id}` && isRadio(control)) {
      control.checked = control.value === choice;
    } else if (text !== undefined && control.value !== text) control.value = text;
  }
  if (answer.note || answer.links.length > 0) {
    practice.querySelector("details")?.setAttribute("open", "");
  }
}

/** Puts the focus on the chosen answer, or on the first one. */
export function focusPractice(practice: HTMLFieldSetElement): void {
  const radios = [
    ...practice.querySelectorAll<HTMLInputElement>(`[name="choice.${CSS.escape(practice.id)}"]`),
  ];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}

function controlsOf(practice: HTMLFieldSetElement): Control[] {
  return [...practice.elements].filter(
    (element): element is Control =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );
}

function isRadio(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === "radio";
}
