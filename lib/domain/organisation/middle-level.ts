import { lowBounds } from "./level-counts";
import { medianAndRange } from "./median-and-range";
import type { LevelDistribution } from "./views/figures";

/** The level of the middle team, 0 to 5; a half between two; null without teams. */
export function middleLevel({ cells }: Pick<LevelDistribution, "cells">): number | null {
  return medianAndRange(lowBounds(cells))?.median ?? null;
}
