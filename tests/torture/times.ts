import { expect } from "vitest";
import { IS_FULL } from "./size";

/**
 * Holds every time against a goal, in the full run. The short run only reports, because it shares
 * its machine with whatever else goes on there.
 */
export function expectWithin(goal: number, milliseconds: readonly number[]): void {
  if (IS_FULL) expect(Math.max(0, ...milliseconds)).toBeLessThan(goal);
}

/** Median and highest of some milliseconds, in words. */
export function inWords(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const seconds = (value = Number.NaN) => `${(value / 1000).toFixed(2)} s`;
  return `median ${seconds(sorted[Math.floor(sorted.length / 2)])}, at most ${seconds(sorted.at(-1))}`;
}
