import { quantileOf } from "./percentile";

/** What a group of teams is summed up by; never a mean, which hides how far apart few teams are. */
export type MedianAndRange = {
  /** Teams behind the figures, at least 1. */
  readonly teams: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
};

/**
 * Median and range of figures in any order; the median lies halfway between the middle two where
 * their number is even.
 *
 * @returns null without figures
 */
export function medianAndRange(figures: readonly number[]): MedianAndRange | null {
  const sorted = figures.toSorted((left, right) => left - right);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  return { teams: sorted.length, lowest, median: quantileOf(sorted, 0.5), highest };
}

/**
 * The same for levels, which are never halves: of an even number the lower of the middle two.
 *
 * @param counts teams at each level; the place in the list is the level, 0 to 5
 * @returns null without teams
 */
export function levelMedianAndRange(counts: readonly number[]): MedianAndRange | null {
  const teams = counts.reduce((sum, count) => sum + count, 0);
  if (teams === 0) return null;
  const taken = (count: number) => count > 0;
  return {
    teams,
    lowest: counts.findIndex(taken),
    median: levelAt(Math.ceil(teams / 2), counts),
    highest: counts.findLastIndex(taken),
  };
}

/** @param place of a team from 1, among all teams from the lowest level to the highest */
function levelAt(place: number, counts: readonly number[]): number {
  let passed = 0;
  return counts.findIndex((count) => {
    passed += count;
    return passed >= place;
  });
}
