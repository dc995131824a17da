import type { Answer } from "./answers";

/** What is said about a practice before anything is said. */
export const NO_ANSWER: Answer = { choice: null, naReason: null, naText: "", note: "", links: [] };

/** Whether two answers say the same, notes and links included. */
export function isSameAnswer(a: Answer, b: Answer): boolean {
  return (
    a.choice === b.choice &&
    a.naReason === b.naReason &&
    a.naText === b.naText &&
    a.note === b.note &&
    a.links.length === b.links.length &&
    a.links.every((link, place) => link === b.links[place])
  );
}
