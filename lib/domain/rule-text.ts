import type { Questionnaire } from "./questionnaire";

/** The sentences in which the content explains a figure; "" if this version says nothing about it. */
export function ruleText({ scoringTexts }: Questionnaire, topic: string): string {
  return scoringTexts.find((each) => each.topic === topic)?.text ?? "";
}
