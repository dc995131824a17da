import type { Range } from "@/lib/domain/results";

/** One area at both ends of slopes. */
export type SlopeLine = {
  readonly area: string;
  readonly short: string;
  /** Index, 0 to 100. */
  readonly before: Range;
  readonly after: Range;
  /** The ranges do not overlap, so the line is drawn strong. */
  readonly robust: boolean;
};

export type SlopeData = {
  readonly lines: readonly SlopeLine[];
  /** Words below the two ends. */
  readonly ends: readonly [string, string];
};

/** The tens around all figures, whiskers included: slopes are read against each other, not from 0. */
export function slopeScale(lines: readonly SlopeLine[]): readonly [number, number] {
  const ends = lines.flatMap(({ before, after }) => [before, after]);
  const low = Math.min(...ends.map((range) => range.low));
  const high = Math.max(...ends.map((range) => range.high));
  return [Math.floor(low / 10) * 10, Math.max(Math.ceil(high / 10), Math.floor(low / 10) + 1) * 10];
}

/**
 * Places for labels beside a scale, at least `apart` from each other, as near to their values as
 * that allows, in the order of the values.
 *
 * @param wanted places in pixels from the top
 * @param within the first and the last place
 */
export function spreadLabels(
  wanted: readonly number[],
  apart: number,
  [first, last]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => at(wanted, a) - at(wanted, b));
  const placed = [...wanted];
  let floor = first;
  for (const index of order) {
    placed[index] = Math.max(at(wanted, index), floor);
    floor = at(placed, index) + apart;
  }
  let ceiling = last;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(at(placed, index), ceiling);
    ceiling = at(placed, index) - apart;
  }
  return placed;
}

function at(places: readonly number[], index: number): number {
  return places[index] ?? 0;
}
