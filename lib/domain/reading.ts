import type { Choices } from "./answers";
import type { AnswerValue, Practice } from "./questionnaire";

/** The value that counts for a practice; null takes it out of the sum (not applicable). */
export type ValueFor = (practice: Practice) => AnswerValue | null;

/** How answers that are no value are read. */
export type Reading = {
  /** For "DK" and unanswered alike. */
  readonly unknown: 0 | 4;
  /** For "NA": null leaves the practice out, 0 is the strict reading. */
  readonly notApplicable: 0 | null;
};

/** What a team can show: the headline of every figure. */
export const LOW: Reading = { unknown: 0, notApplicable: null };
/** What it would be if every unknown answer were as good as can be. */
export const HIGH: Reading = { unknown: 4, notApplicable: null };
/** The low bound with not-applicable answers counted as 0. */
export const STRICT: Reading = { unknown: 0, notApplicable: 0 };
/** The high bound with not-applicable answers counted as 0. */
export const STRICT_HIGH: Reading = { unknown: 4, notApplicable: 0 };

/** Reads choices for one bound of a figure. */
export function readChoices(choices: Choices, reading: Reading): ValueFor {
  return (practice) => {
    const choice = choices.get(practice.id);
    if (choice === undefined || choice === "DK") return reading.unknown;
    return choice === "NA" ? reading.notApplicable : choice;
  };
}
