import type { Choices } from "./answers";
import type { Practice } from "./questionnaire";

const HIGHEST_ANSWER = 4;

/**
 * The least by which one answer can move the index of an area, in points of 0 to 100; null when
 * nothing in it is applicable. A difference is never shown with more digits than this carries.
 *
 * @param practices the area's practices in scope, any order
 */
export function smallestStep(practices: readonly Practice[], choices: Choices): number | null {
  const weights = practices.flatMap(({ id, weight }) => (choices.get(id) === "NA" ? [] : [weight]));
  if (weights.length === 0) return null;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (100 * Math.min(...weights)) / (HIGHEST_ANSWER * sum);
}

/** Decimals that a step allows a difference to be shown with; an index never has more than one. */
export function digitsOf(step: number | null): 0 | 1 {
  return step === null || step >= 1 ? 0 : 1;
}
