const DONE = "done-";
const TRY = "try-";

/**
 * An action that is ticked and the answer of its practice say the same thing twice: whichever of
 * the two fields was changed, the other one follows.
 */
export function keepAlike(form: HTMLFormElement, changed: EventTarget): void {
  if (changed instanceof HTMLInputElement && changed.name.startsWith(DONE)) {
    const answer = form.elements.namedItem(TRY + changed.name.slice(DONE.length));
    if (answer instanceof HTMLSelectElement) answer.value = changed.checked ? changed.value : "";
  }
  if (changed instanceof HTMLSelectElement && changed.name.startsWith(TRY)) {
    const box = form.elements.namedItem(DONE + changed.name.slice(TRY.length));
    if (!(box instanceof HTMLInputElement)) return;
    box.checked = changed.value !== "" && Number(changed.value) >= Number(box.value);
  }
}
