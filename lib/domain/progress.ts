import type { Cell } from "./cell";
import { neededPractices } from "./needed-practices";
import type { Settings } from "./questionnaire";
import type { ValueFor } from "./reading";

/**
 * How much of one level is in place, 0 to 1; 1 when the level needs no practice.
 *
 * Summed over a common denominator, so that a complete level is exactly 1.
 *
 * @see content/README.md#progress
 */
export function progressOf(cell: Cell, valueFor: ValueFor, quota: Settings["quota"]): number {
  const needed = neededPractices(cell, valueFor, quota);
  if (needed.length === 0) return 1;
  const reached = needed.reduce(
    (sum, { practice, reached }) => sum + (reached * TWELFTHS) / practice.threshold,
    0,
  );
  return reached / (needed.length * TWELFTHS);
}

/** 12 is divisible by every possible threshold, 1 to 4. */
const TWELFTHS = 12;
