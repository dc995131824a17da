import type { Range } from "./results";

/**
 * How a figure moved. Robust: whatever the unknown answers of either side turn out to be.
 * Possible: the two ranges differ and overlap.
 */
export type ChangeKind =
  | "robust rise"
  | "robust fall"
  | "possible rise"
  | "possible fall"
  | "unchanged";

/** Far below the smallest step of an index, far above the error of a mean of fractions. */
const TOLERANCE = 1e-9;

/**
 * Compares two figures by their bounds; the direction of a possible change is that of the low
 * bound, which is the headline, and of the high bound where the low ones are equal.
 */
export function changeKind(before: Range, after: Range): ChangeKind {
  if (after.low - before.high > TOLERANCE) return "robust rise";
  if (before.low - after.high > TOLERANCE) return "robust fall";
  const low = after.low - before.low;
  const direction = Math.abs(low) > TOLERANCE ? low : after.high - before.high;
  if (Math.abs(direction) <= TOLERANCE) return "unchanged";
  return direction > 0 ? "possible rise" : "possible fall";
}

/** Whether a figure moved for certain, in either direction. */
export function isRobust(kind: ChangeKind): boolean {
  return kind === "robust rise" || kind === "robust fall";
}
