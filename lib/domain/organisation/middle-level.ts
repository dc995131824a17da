import type { Middle } from "./counted-figure";
import { lowBounds } from "./level-counts";
import { medianAndRange } from "./median-and-range";
import type { LevelDistribution } from "./views/figures";

/** The levels of the middle team, or of the middle two; null without teams. */
export function middleLevel({ cells }: Pick<LevelDistribution, "cells">): Middle | null {
  return medianAndRange(lowBounds(cells))?.middle ?? null;
}

/** What became of a middle: above 0 where it rose, below where it fell, by the halfway point. */
export function compareMiddles(before: Middle, after: Middle): number {
  return after.low + after.high - before.low - before.high;
}

/** Fewer teams have no middle team that is one of several. */
const TEAMS_FOR_A_MIDDLE_TEAM = 3;

/**
 * Whether it can be said what became of the middle team. Where most teams came in later, the one in
 * the middle is simply another one; one team or two are followed only while no other joins them.
 *
 * @param before assessed teams at the earlier time
 * @param after assessed teams at the later time
 */
export function canFollowMiddle(before: number, after: number): boolean {
  if (before === after) return true;
  return before * 2 >= after && Math.min(before, after) >= TEAMS_FOR_A_MIDDLE_TEAM;
}
