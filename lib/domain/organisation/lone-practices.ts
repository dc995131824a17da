import type { ComparedAnswer } from "./views/comparison";

/** Practices by which one of the compared teams stands out. */
export type LonePractices = {
  /** It has them in place and no other team that was asked has. */
  readonly has: readonly ComparedAnswer[];
  /** Every other team that was asked has them in place and it has not. */
  readonly lacks: readonly ComparedAnswer[];
};

/**
 * What each of the teams alone has, and alone lacks. Only practices that at least two of the teams
 * were asked count.
 *
 * @param teams how many are compared
 * @returns one for each team, in the order of the answers
 */
export function lonePractices(
  differing: readonly ComparedAnswer[],
  teams: number,
): readonly LonePractices[] {
  return Array.from({ length: teams }, (_, place) => ({
    has: differing.filter(({ adopted }) => standsOut(adopted, place, true)),
    lacks: differing.filter(({ adopted }) => standsOut(adopted, place, false)),
  }));
}

function standsOut(adopted: ComparedAnswer["adopted"], place: number, has: boolean): boolean {
  const others = adopted.filter((each, at) => at !== place && each !== null);
  return adopted[place] === has && others.length > 0 && others.every((each) => each === !has);
}
