import type { GateReason } from "./gate";
import type { GateSummary, TotalWait } from "./gate-register";
import type { JudgedGate } from "./judge-gate";

/** Why a gate is there, as people choose it. */
export const REASON_WORDS: Readonly<Record<GateReason, string>> = {
  regulatory: "A law or a regulation asks for it",
  "segregation-of-duties": "Two people have to be involved (segregation of duties)",
  "business-release-timing": "The business decides when it is released",
  "human-judgement": "Only a person can judge it, such as safety or usability",
  "missing-automated-check": "A check is not automated yet",
  "habit-or-low-trust": "Habit, or too little trust in the pipeline",
};

/** "4 hours"; "not known" for null. */
export function waitWords(hours: number | null): string {
  if (hours === null) return "not known";
  return hours === 1 ? "1 hour" : `${hours} hours`;
}

/** "Legitimate", or "Questionable, tolerated until its review". */
export function classWords({ class: judged, tolerated }: JudgedGate): string {
  if (judged === "legitimate") return "Legitimate";
  return tolerated ? "Questionable, tolerated until its review" : "Questionable";
}

/** "A change waits 30 hours in all.", with what is not known; "" without gates. */
export function totalWaitWords({ hours, unknown }: TotalWait, gates: number): string {
  if (gates === 0) return "";
  if (unknown === gates) return "How long a change waits is not known.";
  if (unknown === 0) return `A change waits ${waitWords(hours)} in all.`;
  const rest = unknown === 1 ? "1 gate" : `${unknown} gates`;
  return `A change waits at least ${waitWords(hours)}; the wait at ${rest} is not known.`;
}

/** "3 gates, 2 of them questionable. A change waits 30 hours in all. 1 review is overdue." */
export function registerWords({ gates, questionable, overdue, wait }: GateSummary): string {
  if (gates.length === 0) return "No manual gate is registered.";
  const count = gates.length === 1 ? "1 gate" : `${gates.length} gates`;
  const late = overdue === 1 ? " 1 review is overdue." : ` ${overdue} reviews are overdue.`;
  return [
    `${count}, ${questionableWords(questionable, gates.length)}. `,
    totalWaitWords(wait, gates.length),
    overdue === 0 ? "" : late,
  ].join("");
}

function questionableWords(questionable: number, all: number): string {
  if (questionable === 0) return all === 1 ? "which is legitimate" : "all legitimate";
  if (questionable === all) return all === 1 ? "which is questionable" : "all questionable";
  return `${questionable} of them questionable`;
}
