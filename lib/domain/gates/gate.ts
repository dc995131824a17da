/** Why a person has to agree before a change goes on. */
export const GATE_REASONS = [
  "regulatory",
  "segregation-of-duties",
  "business-release-timing",
  "human-judgement",
  "missing-automated-check",
  "habit-or-low-trust",
] as const;
export type GateReason = (typeof GATE_REASONS)[number];

/** A manual gate of a team: a step at which a change waits for a person. */
export type Gate = {
  readonly id: string;
  /** Where in the delivery it is, in the team's words. */
  readonly stage: string;
  readonly reason: GateReason;
  /** May be empty. */
  readonly owner: string;
  /** How long a change usually waits, as a median; 0 or more, null when nobody knows. */
  readonly waitHours: number | null;
  /** ISO 8601 date of the next review; null when none is set. */
  readonly reviewBy: string | null;
};
