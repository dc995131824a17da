import type { Choices } from "./answers";
import type { Needs } from "./area-needs";
import { compareIds } from "./by-id";
import { placeOf } from "./explain-action";
import type { Practice, Questionnaire } from "./questionnaire";
import type { FindOut } from "./roadmap";
import { unmetReason } from "./unmet-reason";

/**
 * Unknown answers among what areas need: knowing costs nothing and may save the work.
 *
 * Lowest level first, essential before supporting, then by id.
 */
export function findOut(input: {
  readonly questionnaire: Questionnaire;
  readonly practices: ReadonlyMap<string, Practice>;
  readonly needs: Needs;
  readonly choices: Choices;
}): readonly FindOut[] {
  const { needs, practices, choices, questionnaire } = input;
  return [...needs.essential, ...needs.anyOf.flatMap(({ of }) => of)]
    .flatMap((id) => practices.get(id) ?? [])
    .filter((practice) => typeof choices.get(practice.id) !== "number")
    .sort(mostDecisiveFirst)
    .map((practice) => {
      const place = placeOf(practice, questionnaire);
      return {
        practice: practice.id,
        why:
          unmetReason(choices.get(practice.id)) === "don't know"
            ? `Find out: the answer is “don't know”, and ${place} depends on it.`
            : `Answer it first: ${place} depends on it.`,
      };
    });
}

function mostDecisiveFirst(left: Practice, right: Practice): number {
  return (
    left.level - right.level ||
    Number(right.essential) - Number(left.essential) ||
    compareIds(left.id, right.id)
  );
}
