import type { Range } from "@/lib/domain/results";

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
