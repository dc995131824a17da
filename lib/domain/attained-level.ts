import { passes } from "./adoption";
import { cellAt } from "./cell";
import { LEVEL_RANKS, type Level } from "./levels";
import type { Practice, Settings } from "./questionnaire";
import type { ValueFor } from "./reading";

/**
 * Highest level a team has attained in one area.
 *
 * A level is attained when it and every level below pass, and at least one essential practice
 * gives evidence for it, so marking everything not applicable never raises a level.
 *
 * @param practices the area's practices in scope, any order
 * @returns 0 (none) to 5 (Expert)
 * @see content/README.md#levels
 */
export function attainedLevel(
  practices: readonly Practice[],
  valueFor: ValueFor,
  quota: Settings["quota"],
): Level {
  let attained: Level = 0;
  for (const level of LEVEL_RANKS) {
    const cell = cellAt(practices, level, valueFor);
    if (!passes(cell, valueFor, quota)) break;
    if (cell.essential.length > 0) attained = level;
  }
  return attained;
}
