import type { Gate, GateReason } from "./gate";

/** Whether a manual gate is fine as it is. A questionable one is to be automated or removed. */
export type GateClass = "legitimate" | "questionable";

/** By reason; a place-holder for an automated check is tolerated until its review. */
const CLASSES: Readonly<Record<GateReason, GateClass>> = {
  regulatory: "legitimate",
  "segregation-of-duties": "legitimate",
  "business-release-timing": "legitimate",
  "human-judgement": "legitimate",
  "missing-automated-check": "questionable",
  "habit-or-low-trust": "questionable",
};

export function gateClass(reason: GateReason): GateClass {
  return CLASSES[reason];
}

/**
 * Whether the review of a gate should have taken place.
 *
 * @param today ISO 8601 date; a review that is due today is not overdue
 */
export function isOverdue({ reviewBy }: Pick<Gate, "reviewBy">, today: string): boolean {
  return reviewBy !== null && reviewBy < today;
}

/** How long a change waits at all gates together. */
export type TotalWait = {
  /** Sum of the known waits, 0 or more. */
  readonly hours: number;
  /** Gates whose wait nobody knows; the sum is at least what is known. */
  readonly unknown: number;
};

/** The sum of the typical waits, as a change passes every gate. */
export function totalWait(gates: readonly Pick<Gate, "waitHours">[]): TotalWait {
  const known = gates.flatMap(({ waitHours }) => waitHours ?? []);
  return {
    hours: known.reduce((sum, hours) => sum + hours, 0),
    unknown: gates.length - known.length,
  };
}
