import { expect } from "vitest";
import { IS_FULL } from "./size";

/**
 * Holds times against a goal, in the full run: half of them within it, 19 of 20 within twice of it. The
 * short run only reports, because it shares its machine with whatever else goes on there.
 */
export function expectWithin(goal: number, milliseconds: readonly number[]): void {
  if (!IS_FULL) return;
  const sorted = milliseconds.toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(goal);
  expect(sorted[Math.floor(0.95 * (sorted.length - 1))]).toBeLessThan(2 * goal);
}

/** Median and highest of some milliseconds, in words. */
export function inWords(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const seconds = (value = Number.NaN) => `${(value / 1000).toFixed(2)} s`;
  return `median ${seconds(sorted[Math.floor(sorted.length / 2)])}, at most ${seconds(sorted.at(-1))}`;
}
