import { sortedById } from "./by-id";
import type { LevelRank } from "./levels";
import type { Practice } from "./questionnaire";
import type { ValueFor } from "./reading";

/** The applicable practices of one area at one level, each list ordered by id. */
export type Cell = {
  readonly essential: readonly Practice[];
  readonly supporting: readonly Practice[];
};

/**
 * Sorts the practices of one level into essential and supporting, without the not applicable.
 *
 * @param practices practices of one area in scope, any order
 */
export function cellAt(practices: readonly Practice[], level: LevelRank, valueFor: ValueFor): Cell {
  const here = sortedById(
    practices.filter((practice) => practice.level === level && valueFor(practice) !== null),
  );
  return {
    essential: here.filter((practice) => practice.essential),
    supporting: here.filter((practice) => !practice.essential),
  };
}
