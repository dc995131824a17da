import type { Choices } from "./answers";
import { type Explanation, explainAction } from "./explain-action";
import { daysLeft } from "./planning";
import type { Action } from "./roadmap";

/**
 * Everything that an action says, but for `quickWin`, which needs all actions to compare with.
 *
 * @returns one action, or none for an id that is not in scope
 */
export function describeAction(
  id: string,
  choices: Choices,
  explanation: Explanation,
): readonly Action[] {
  const { planning, chosen, dependants } = explanation;
  const { practices } = planning;
  const practice = practices.get(id);
  if (practice === undefined) return [];
  const unlocks = dependants.get(id) ?? [];
  const choice = choices.get(id);
  return [
    {
      practice: id,
      area: practice.area,
      from: typeof choice === "number" ? choice : null,
      to: practice.threshold,
      days: daysLeft(practice, planning),
      value: practice.value,
      after: practice.requires.filter((other) => chosen.has(other)).sort(),
      unlocks,
      why: explainAction(practice, unlocks, explanation),
      quickWin: false,
    },
  ];
}
