import type { Choice, Choices } from "./answers";
import type { Practice } from "./questionnaire";
import type { Completion, Coverage } from "./results";

/** How many of the practices are answered 0 to 4, of those not answered "NA". */
export function coverageOf(practices: readonly Practice[], choices: Choices): Coverage {
  const given = practices.map((practice) => choices.get(practice.id));
  return {
    answered: given.filter(isValue).length,
    applicable: given.filter((choice) => choice !== "NA").length,
  };
}

/** How many of the practices have an answer of any kind. */
export function completionOf(practices: readonly Practice[], choices: Choices): Completion {
  return {
    answered: practices.filter((practice) => choices.has(practice.id)).length,
    inScope: practices.length,
  };
}

function isValue(choice: Choice | undefined): boolean {
  return typeof choice === "number";
}
