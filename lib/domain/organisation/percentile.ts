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
export function percentileRank(figures: readonly number[], figure: number): number | null {
  if (figures.length < TEAMS_FOR_PERCENTILES) return null;
  const below = figures.filter((other) => other < figure).length;
  const equal = figures.filter((other) => other === figure).length;
  return (100 * (below + equal / 2)) / figures.length;
}

/**
 * Quartiles by linear interpolation between neighbours.
 *
 * @param figures in any order
 * @returns null with fewer than {@link TEAMS_FOR_PERCENTILES}
 */
export function quartilesOf(figures: readonly number[]): Quartiles | null {
  if (figures.length < TEAMS_FOR_PERCENTILES) return null;
  const sorted = figures.toSorted((left, right) => left - right);
  return {
    lower: quantileOf(sorted, 0.25),
    median: quantileOf(sorted, 0.5),
    upper: quantileOf(sorted, 0.75),
  };
}

/**
 * The figure below which a share of the others lies: at place `share * (n - 1)`, between two
 * neighbours in proportion (Hyndman and Fan's type 7).
 *
 * @param sorted lowest first, at least one
 * @param share 0 to 1
 */
export function quantileOf(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
