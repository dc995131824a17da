import type { Range } from "@/lib/domain/results";
import { type CountedFigure, countTeams, figureAt, quantileOf } from "./counted-figure";

/** With fewer teams a percentile says more than is known: the figures themselves are shown. */
export const TEAMS_FOR_PERCENTILES = 10;

export type Quartiles = { readonly lower: number; readonly median: number; readonly upper: number };

/**
 * Share of teams below a figure, with half of those that are equal to it (mid-rank).
 *
 * @param figures of all teams in any order, the one in question included; only of teams that were
 *   asked the same questionnaire version and scope
 * @returns 0 to 100, unrounded; null with fewer than {@link TEAMS_FOR_PERCENTILES}
 */
export function percentileRank(figures: readonly CountedFigure[], figure: number): number | null {
  const all = countTeams(figures);
  if (all < TEAMS_FOR_PERCENTILES) return null;
  const below = countTeams(figures.filter(({ value }) => value < figure));
  const equal = countTeams(figures.filter(({ value }) => value === figure));
  return (100 * (below + equal / 2)) / all;
}

/**
 * Quartiles by linear interpolation between neighbours, of figures in any order.
 *
 * @returns null with fewer than {@link TEAMS_FOR_PERCENTILES}
 */
export function quartilesOf(figures: readonly CountedFigure[]): Quartiles | null {
  if (countTeams(figures) < TEAMS_FOR_PERCENTILES) return null;
  return {
    lower: quantileOf(figures, 0.25),
    median: quantileOf(figures, 0.5),
    upper: quantileOf(figures, 0.75),
  };
}

/**
 * Where at least half of the teams are, between figures that teams have: the quartiles, each moved
 * outwards to the next team. So levels stay whole.
 *
 * @returns null with fewer than {@link TEAMS_FOR_PERCENTILES}
 */
export function middleHalf(figures: readonly CountedFigure[]): Range | null {
  const teams = countTeams(figures);
  if (teams < TEAMS_FOR_PERCENTILES) return null;
  const sorted = figures.toSorted((left, right) => left.value - right.value);
  return {
    low: figureAt(Math.floor((teams - 1) / 4), sorted),
    high: figureAt(Math.ceil((3 * (teams - 1)) / 4), sorted),
  };
}
