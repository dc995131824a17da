import type { Range } from "@/lib/domain/results";
import { type CountedFigure, countTeams } from "./counted-figure";

/** Whether one figure is above another whatever the unknown answers turn out to be. */
export function isAhead(one: Range, other: Range): boolean {
  return one.low > other.high;
}

/**
 * Teams in bands, highest first: everyone in a band is ahead of everyone in the bands below, and
 * inside a band nobody can be ranked, because ranges overlap from one to the next.
 *
 * @returns each item once, in the order given inside its band; as many bands as the ranges allow
 */
export function tieBands<T>(items: readonly T[], rangeOf: (item: T) => Range): readonly T[][] {
  const bands: { items: T[]; low: number }[] = [];
  for (const item of items.toSorted((a, b) => rangeOf(b).high - rangeOf(a).high)) {
    const { low, high } = rangeOf(item);
    const band = bands.at(-1);
    if (band && high >= band.low) {
      band.items.push(item);
      band.low = Math.min(band.low, low);
    } else {
      bands.push({ items: [item], low });
    }
  }
  const place = new Map(items.map((item, at) => [item, at]));
  return bands.map((band) => band.items.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}

/** How the other teams stand to one of them; together all others. */
export type Standing = {
  /** Above it whatever the unknown answers turn out to be. */
  readonly above: number;
  /** Their ranges overlap with its range. */
  readonly tied: number;
  readonly below: number;
};

/**
 * How many teams are above one of them for certain, below it, and in neither place.
 *
 * @param own its range, in the steps of the figures
 * @param all low and high bounds of all teams, itself among them
 */
export function standingAmong(
  own: Range,
  all: { readonly low: readonly CountedFigure[]; readonly high: readonly CountedFigure[] },
): Standing {
  const above = countTeams(all.low.filter(({ value }) => value > own.high));
  const below = countTeams(all.high.filter(({ value }) => value < own.low));
  return { above, tied: countTeams(all.low) - above - below - 1, below };
}
