import { type CountedFigure, countTeams } from "./counted-figure";
import { medianAndRange } from "./median-and-range";
import type { LevelDistribution } from "./views/figures";

const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** Teams at each level by its low bound: six counts, from level 0 to 5. */
export function teamsByLevel({ cells }: LevelDistribution): readonly number[] {
  return LEVELS.map((level) => countTeams(lowBounds(cells).filter(({ value }) => value === level)));
}

/** The low bounds of a distribution as figures. */
export function lowBounds(cells: LevelDistribution["cells"]): readonly CountedFigure[] {
  return cells.map(({ low, teams }) => ({ value: low, teams }));
}

/** An area with how many of its teams are at a level or below it. */
export type WeakArea = {
  readonly area: string;
  readonly level: number;
  readonly atOrBelow: number;
  readonly teams: number;
};

/**
 * The areas with the lowest low median of the levels; of those, the ones with most teams at or below it, so that
 * an area which few teams have does not lead. Areas in which no team is assessed are left out.
 *
 * @returns content order; all that share the place
 */
export function weakestAreas(areas: readonly LevelDistribution[]): readonly WeakArea[] {
  const found = areas.flatMap((distribution) => weakArea(distribution) ?? []);
  const least = Math.min(...found.map(({ level }) => level));
  const lowest = found.filter(({ level }) => level === least);
  const most = Math.max(...lowest.map(({ atOrBelow }) => atOrBelow));
  return lowest.filter(({ atOrBelow }) => atOrBelow === most);
}

function weakArea({ area, cells }: LevelDistribution): WeakArea | null {
  const spread = medianAndRange(lowBounds(cells));
  if (area === null || !spread) return null;
  const level = spread.middle.low;
  const atOrBelow = countTeams(lowBounds(cells).filter(({ value }) => value <= level));
  return { area, level, atOrBelow, teams: spread.teams };
}
