import { cellAt } from "./cell";
import { LEVEL_RANKS, type LevelRank } from "./levels";
import type { Practice } from "./questionnaire";
import type { ValueFor } from "./reading";

/**
 * The smallest level at or above `target` that an area can attain: one with an essential
 * practice in scope that is not answered "NA". Null when there is none: not reachable, because
 * everything from that level up is marked not applicable.
 *
 * @param practices the area's practices in scope
 * @see content/README.md#blockers
 */
export function effectiveTarget(
  practices: readonly Practice[],
  valueFor: ValueFor,
  target: LevelRank,
): LevelRank | null {
  const reachable = LEVEL_RANKS.filter((level) => level >= target).find(
    (level) => cellAt(practices, level, valueFor).essential.length > 0,
  );
  return reachable ?? null;
}
