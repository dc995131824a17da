import type { Choice } from "./answers";
import type { UnmetReason } from "./results";

/**
 * Why a blocker is not adopted.
 *
 * @param choice the answer to a practice that blocks; undefined when unanswered. A blocker is
 *   never answered "NA", because that leaves it out of the rule.
 */
export function unmetReason(choice: Choice | undefined): UnmetReason {
  if (choice === undefined) return "unanswered";
  return choice === "DK" ? "don't know" : "answered low";
}
