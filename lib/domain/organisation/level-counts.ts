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
 * The areas with the lowest low median of the levels; of those, the ones with the largest share of
 * their teams at or below it, then with most such teams. Only areas in which at least half of the
 * assessed teams have a level are looked at, so that none is the weakest because of a few.
 *
 * @param assessed teams of all areas together
 * @returns content order; all that share the place, none where no area is of so many teams
 */
export function weakestAreas(
  areas: readonly LevelDistribution[],
  assessed: number,
): readonly WeakArea[] {
  const found = areas
    .flatMap((distribution) => weakArea(distribution) ?? [])
    .filter(({ teams }) => teams * 2 >= assessed);
  const lowest = highestBy(found, ({ level }) => -level);
  const shared = highestBy(lowest, ({ atOrBelow, teams }) => atOrBelow / teams);
  return highestBy(shared, ({ atOrBelow }) => atOrBelow);
}

function highestBy<T>(items: readonly T[], figureOf: (item: T) => number): readonly T[] {
  const highest = Math.max(...items.map(figureOf));
  return items.filter((item) => figureOf(item) === highest);
}

function weakArea({ area, cells }: LevelDistribution): WeakArea | null {
  const spread = medianAndRange(lowBounds(cells));
  if (area === null || !spread) return null;
  const level = spread.middle.low;
  const atOrBelow = countTeams(lowBounds(cells).filter(({ value }) => value <= level));
  return { area, level, atOrBelow, teams: spread.teams };
}
