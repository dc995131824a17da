import { type CountedFigure, countTeams, quantileOf } from "./counted-figure";

/** What a group of teams is summed up by; never a mean, which hides how far apart few teams are. */
export type MedianAndRange = {
  /** Behind the figures, at least 1. */
  readonly teams: number;
  readonly least: number;
  /** Halfway between the middle two where the number of teams is even. */
  readonly median: number;
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
    median: quantileOf(figures, 0.5),
    most: Math.max(...values),
  };
}
