import type { Choices } from "./answers";
import { compareIds } from "./by-id";
import type { Practice } from "./questionnaire";

/**
 * What a team does best: practices answered 4, the highest levels first, then essential before
 * supporting, then by id.
 *
 * @param practices those in scope, any order
 * @param most how many to return at most
 */
export function strengthsOf(
  practices: readonly Practice[],
  choices: Choices,
  most: number,
): readonly Practice[] {
  return practices
    .filter((practice) => choices.get(practice.id) === 4)
    .toSorted(
      (left, right) =>
        right.level - left.level ||
        Number(right.essential) - Number(left.essential) ||
        compareIds(left.id, right.id),
    )
    .slice(0, most);
}
