/**
 * Orders ids by code unit, the same on every machine; collation rules would differ by locale.
 * Whatever a result lists is ordered by id, so that it does not depend on the order of the input.
 */
export function compareIds(left: string, right: string): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** A new array, ordered by id. */
export function sortedById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return items.toSorted((left, right) => compareIds(left.id, right.id));
}
