import type { Practice, Questionnaire } from "./questionnaire";

/**
 * The practice with this id.
 *
 * @throws RangeError if the questionnaire does not know it
 */
export function practiceById(questionnaire: Questionnaire, id: string): Practice {
  const practice = questionnaire.practices.find((each) => each.id === id);
  if (practice === undefined) throw new RangeError(`Unknown practice ${id}`);
  return practice;
}

/** The name of an area; its id if the questionnaire does not know it. */
export function areaName(questionnaire: Questionnaire, id: string): string {
  return questionnaire.areas.find((area) => area.id === id)?.name ?? id;
}
