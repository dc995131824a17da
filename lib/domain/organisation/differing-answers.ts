import type { Choice, Choices } from "@/lib/domain/answers";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { ComparedAnswer } from "./views/comparison";

/**
 * The practices that two teams at least answered otherwise, content order.
 *
 * @param questionnaire the one in use; a practice that it does not ask is left out
 * @param sheets latest answers of each team; null without a snapshot
 */
export function differingAnswers(
  questionnaire: Questionnaire,
  sheets: readonly (Choices | null)[],
): readonly ComparedAnswer[] {
  return questionnaire.practices.flatMap(({ id, title, area, threshold }) => {
    const choices = sheets.map((sheet) => sheet?.get(id) ?? null);
    if (new Set(choices).size < 2) return [];
    const adopted = choices.map((choice) => isAdopted(choice, threshold));
    return [{ practice: id, title, area, choices, adopted }];
  });
}

function isAdopted(choice: Choice | null, threshold: number): boolean | null {
  if (choice === null || choice === "NA") return null;
  return choice !== "DK" && choice >= threshold;
}
