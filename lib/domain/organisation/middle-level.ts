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
