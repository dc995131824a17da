import type { Cell } from "./cell";
import type { Practice, Settings } from "./questionnaire";
import type { ValueFor } from "./reading";

/** Whether the answer reaches the practice's threshold; never for one that is not applicable. */
export function isAdopted(practice: Practice, valueFor: ValueFor): boolean {
  const value = valueFor(practice);
  return value !== null && value >= practice.threshold;
}

/**
 * How many of `count` supporting practices a level needs: the quota's share, rounded up.
 *
 * @param quota two integers, numerator first
 */
export function quotaOf(quota: Settings["quota"], count: number): number {
  const [numerator, denominator] = quota;
  return Math.floor((numerator * count + denominator - 1) / denominator);
}

/** How many supporting practices are still missing for the quota; 0 when it is met. */
export function quotaShort(cell: Cell, valueFor: ValueFor, quota: Settings["quota"]): number {
  const adopted = cell.supporting.filter((practice) => isAdopted(practice, valueFor)).length;
  return Math.max(0, quotaOf(quota, cell.supporting.length) - adopted);
}

/** Whether every essential practice of a level is adopted, and the quota of supporting ones. */
export function passes(cell: Cell, valueFor: ValueFor, quota: Settings["quota"]): boolean {
  return (
    cell.essential.every((practice) => isAdopted(practice, valueFor)) &&
    quotaShort(cell, valueFor, quota) === 0
  );
}
