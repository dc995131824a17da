import type { Practice } from "./questionnaire";
import type { ValueFor } from "./reading";

/**
 * Person-days left until a practice is adopted: its effort, less the part already there, rounded
 * up, at least 1; 0 when it is adopted or not applicable.
 *
 * @see content/README.md#effort-and-value
 */
export function remainingDays(practice: Practice, valueFor: ValueFor): number {
  const value = valueFor(practice);
  if (value === null || value >= practice.threshold) return 0;
  const { threshold, effortDays } = practice;
  return Math.max(1, Math.floor((effortDays * (threshold - value) + threshold - 1) / threshold));
}
