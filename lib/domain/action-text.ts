import { areaName, practiceById } from "./look-up";
import type { Questionnaire } from "./questionnaire";
import type { Action } from "./roadmap";

/** An action in words, with every id resolved to the text of the questionnaire. */
export type ActionText = {
  readonly title: string;
  readonly area: string;
  /** The option that describes today; null when the answer is unknown. */
  readonly from: string | null;
  readonly to: string;
  /** Titles of the practices that come first on the same roadmap. */
  readonly needs: readonly string[];
  /** Titles of later practices that wait for this one. */
  readonly unlocks: readonly string[];
  /** Names of the outcomes that it improves. */
  readonly improves: readonly string[];
  readonly firstStep: string;
  /** Where to look for the evidence that would prove it. */
  readonly proof: string;
};

/**
 * Puts an action into the words of the questionnaire.
 *
 * @throws RangeError if the questionnaire does not know the practice
 */
export function actionText(questionnaire: Questionnaire, action: Action): ActionText {
  const practice = practiceById(questionnaire, action.practice);
  const titles = (ids: readonly string[]) => ids.map((id) => practiceById(questionnaire, id).title);
  return {
    title: practice.title,
    area: areaName(questionnaire, action.area),
    from: action.from === null ? null : (practice.options[action.from] ?? null),
    to: practice.options[action.to] ?? "",
    needs: titles(action.after),
    unlocks: titles(action.unlocks),
    improves: practice.improves.map((id) => questionnaire.outcomes[id] ?? id),
    firstStep: practice.nextAction,
    proof: practice.hint,
  };
}
