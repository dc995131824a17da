import type { Choices } from "@/lib/domain/answers";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { ComparedAnswer, ComparedChoice } from "./views/comparison";

/** What a team was asked, and what it answered. */
export type AnsweredSheet = {
  /** Ids of practices. */
  readonly scope: ReadonlySet<string>;
  readonly choices: Choices;
};

/**
 * The practices that two teams at least answered otherwise, content order. A team that was not asked
 * did not answer otherwise.
 *
 * @param questionnaire the one in use; a practice that it does not ask is left out
 * @param sheets latest answers of each team; null without a snapshot
 */
export function differingAnswers(
  questionnaire: Questionnaire,
  sheets: readonly (AnsweredSheet | null)[],
): readonly ComparedAnswer[] {
  return questionnaire.practices.flatMap(({ id, title, area, threshold }) => {
    const choices = sheets.map((sheet) => choiceOf(sheet, id));
    if (new Set(choices.filter((choice) => choice !== "not-asked")).size < 2) return [];
    const adopted = choices.map((choice) => isAdopted(choice, threshold));
    return [{ practice: id, title, area, choices, adopted }];
  });
}

function choiceOf(sheet: AnsweredSheet | null, practice: string): ComparedChoice {
  return sheet?.scope.has(practice) ? (sheet.choices.get(practice) ?? null) : "not-asked";
}

function isAdopted(choice: ComparedChoice, threshold: number): boolean | null {
  return typeof choice === "number" ? choice >= threshold : null;
}
