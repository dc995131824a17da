import type { GateReason } from "@/lib/domain/gates/gate";
import type { GateClass, TotalWait } from "@/lib/domain/gates/judge-gates";

export const REASON_WORDS: Readonly<Record<GateReason, string>> = {
  regulatory: "A regulation asks for it",
  "segregation-of-duties": "Separation of duties",
  "business-release-timing": "The business decides when to release",
  "human-judgement": "Judgement that a machine cannot make",
  "missing-automated-check": "An automated check is missing",
  "habit-or-low-trust": "Habit or low trust",
};

/** What a class means for the team. */
export const CLASS_WORDS: Readonly<Record<GateClass, string>> = {
  legitimate: "Legitimate",
  questionable: "Questionable",
};

/** "26 hours", "1 hour", "0.5 hours". */
export function hoursWords(hours: number): string {
  return `${hours} ${hours === 1 ? "hour" : "hours"}`;
}

/** "A change waits 26 hours at 3 gates; nobody knows the wait at 1 of them." */
export function waitSentence({ hours, unknown }: TotalWait, gates: number): string {
  const at = gates === 1 ? "1 gate" : `${gates} gates`;
  if (unknown === gates) return `A change passes ${at}; nobody knows how long it waits.`;
  const most = unknown === 0 ? "" : `at least `;
  const rest = unknown === 0 ? "" : `; nobody knows the wait at ${unknown} of them`;
  return `A change usually waits ${most}${hoursWords(hours)} at ${at} together${rest}.`;
}
