import { type ComparedAnswer, isUnknown } from "./views/comparison";

/** Practices by which one of the compared teams stands out. */
export type LonePractices = {
  /** It has them in place, and all others to which they apply said that they have not. */
  readonly has: readonly ComparedAnswer[];
  /** It said that it has not, and all others to which they apply have them in place. */
  readonly lacks: readonly ComparedAnswer[];
};

/**
 * What each of the teams alone has, and alone lacks. Only practices to which at least two of the
 * teams gave an answer from 0 to 4 count; where another team does not know or has not answered, it
 * may have them or lack them, and nobody is alone.
 *
 * @param teams how many are compared
 * @returns one for each team, in the order of the answers
 */
export function lonePractices(
  differing: readonly ComparedAnswer[],
  teams: number,
): readonly LonePractices[] {
  return Array.from({ length: teams }, (_, place) => ({
    has: differing.filter((answer) => standsOut(answer, place, true)),
    lacks: differing.filter((answer) => standsOut(answer, place, false)),
  }));
}

function standsOut({ choices, adopted }: ComparedAnswer, place: number, has: boolean): boolean {
  if (choices.some(isUnknown)) return false;
  const others = adopted.filter((each, at) => at !== place && each !== null);
  return adopted[place] === has && others.length > 0 && others.every((each) => each === !has);
}
