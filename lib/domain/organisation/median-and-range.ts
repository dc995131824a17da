import { type CountedFigure, countTeams, type Middle, middleOf } from "./counted-figure";

/** What a group of teams is summed up by; never a mean, which hides how far apart few teams are. */
export type MedianAndRange = {
  /** Behind the figures, at least 1. */
  readonly teams: number;
  readonly least: number;
  /** The median, told as the figures of the two teams that it lies between. */
  readonly middle: Middle;
  readonly most: number;
};

/**
 * Median and range of figures in any order.
 *
 * @returns null without figures
 */
export function medianAndRange(figures: readonly CountedFigure[]): MedianAndRange | null {
  if (figures.length === 0) return null;
  const values = figures.map(({ value }) => value);
  return {
    teams: countTeams(figures),
    least: Math.min(...values),
    middle: middleOf(figures),
    most: Math.max(...values),
  };
}
