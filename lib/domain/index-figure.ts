import { compareIds } from "./by-id";
import type { Practice } from "./questionnaire";
import type { ValueFor } from "./reading";

const HIGHEST_ANSWER = 4;

/**
 * How far an area has come, 0 to 100, unrounded; 0 when nothing in it is applicable.
 *
 * Sums integers and divides once, so the figure is the nearest number to the exact fraction and
 * does not depend on the order of the practices.
 *
 * @see content/README.md#index
 */
export function areaIndex(practices: readonly Practice[], valueFor: ValueFor): number {
  let reached = 0;
  let possible = 0;
  for (const practice of practices) {
    const value = valueFor(practice);
    if (value === null) continue;
    reached += practice.weight * value;
    possible += practice.weight * HIGHEST_ANSWER;
  }
  return possible === 0 ? 0 : (100 * reached) / possible;
}

/**
 * Weighted mean of area indexes, 0 to 100, unrounded; 0 without any area.
 *
 * @param areas the areas in scope in any order; summed in id order
 */
export function meanIndex(
  areas: readonly { readonly id: string; readonly index: number; readonly weight: number }[],
): number {
  let sum = 0;
  let weights = 0;
  for (const area of areas.toSorted((left, right) => compareIds(left.id, right.id))) {
    sum += area.weight * area.index;
    weights += area.weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
