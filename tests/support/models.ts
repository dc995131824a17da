import fc from "fast-check";
import { loadContent } from "@/lib/content/load-content";
import type { Choice, Choices } from "@/lib/domain/answers";
import type { ModelResult } from "@/lib/domain/models/model-result";
import { scoreModels } from "@/lib/domain/models/score-models";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { anyValue } from "./arbitraries";

export const questionnaire = loadContent().questionnaire;
export const rules = loadContent().modelRules;
export const everyFlag = questionnaire.profile.map(({ id }) => id);
export const practiceIds = questionnaire.practices.map(({ id }) => id);

/** Every published model over the shipped questionnaire; all flags set unless told otherwise. */
export function modelsOf(
  choices: Choices,
  profile: readonly string[] = everyFlag,
): readonly ModelResult[] {
  return scoreModels({ questionnaire, profile, mode: "full", choices }, rules);
}

/** One of them. */
export function modelOf(id: string, choices: Choices, profile?: readonly string[]): ModelResult {
  const found = modelsOf(choices, profile).find((model) => model.id === id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
}

/** The same choice for every practice, but for some. */
export function everything(choice: Choice, but: Readonly<Record<string, Choice>> = {}): Choices {
  return new Map(practiceIds.map((id) => [id, but[id] ?? choice]));
}

export const anyPracticeId: fc.Arbitrary<string> = fc.constantFrom(...practiceIds);
export const anyProfile: fc.Arbitrary<readonly string[]> = fc.subarray(everyFlag);

/** Random choices for the shipped questionnaire, of every kind. */
export const anyChoices: fc.Arbitrary<Choices> = fc
  .array(
    fc.oneof(
      { weight: 70, arbitrary: anyValue },
      { weight: 10, arbitrary: fc.constant<Choice>("NA") },
      { weight: 20, arbitrary: fc.constantFrom<(Choice | undefined)[]>("DK", undefined) },
    ),
    { minLength: practiceIds.length, maxLength: practiceIds.length },
  )
  .map(
    (list) =>
      new Map(
        practiceIds.flatMap((id, index) => {
          const choice = list[index];
          return choice === undefined ? [] : [[id, choice] as const];
        }),
      ),
  );

/** The choices with another one for a practice. */
export function changed(choices: Choices, id: string, choice: Choice): Choices {
  return new Map(choices).set(id, choice);
}

/** Two different values, the lower first. */
export const anyRaise: fc.Arbitrary<readonly [AnswerValue, AnswerValue]> = fc.constantFrom(
  ...([0, 1, 2, 3] as const).flatMap((from) =>
    ([1, 2, 3, 4] as const).filter((to) => to > from).map((to) => [from, to] as const),
  ),
);
