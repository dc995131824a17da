import type { Gate, GateReason } from "./gate";

export type GateClass = "legitimate" | "questionable";

const CLASSES: Readonly<Record<GateReason, GateClass>> = {
  regulatory: "legitimate",
  "segregation-of-duties": "legitimate",
  "business-release-timing": "legitimate",
  "human-judgement": "legitimate",
  "missing-automated-check": "questionable",
  "habit-or-low-trust": "questionable",
};

/** Whether the reason of a gate holds for good. @see content/README.md#manual-gates */
export function classOfReason(reason: GateReason): GateClass {
  return CLASSES[reason];
}

/** What the register says about one gate on one day. */
export type JudgedGate = {
  readonly gate: Gate;
  readonly class: GateClass;
  /** The day of the review is over. */
  readonly overdue: boolean;
  /** A place-holder for a check that is still to be automated: until its review, and not after. */
  readonly tolerated: boolean;
};

/**
 * Judges a gate. A review is due on its day and overdue from the next one.
 *
 * @param today ISO 8601 date
 */
export function judgeGate(gate: Gate, today: string): JudgedGate {
  const { reason, reviewBy } = gate;
  const overdue = reviewBy !== null && reviewBy < today;
  const tolerated = reason === "missing-automated-check" && reviewBy !== null && !overdue;
  return { gate, class: classOfReason(reason), overdue, tolerated };
}
