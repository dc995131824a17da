import type { Direction } from "./views/paging";

/**
 * Rows by a figure. Equal ones keep the order they come in, which is that of their names;
 * descending is the exact reverse. Rows without a figure come last either way, as they come in: a
 * figure that is withheld is none here, so that no place tells what it is.
 *
 * @param rows in the order of their names
 * @param figureOf null for none
 */
export function inOrder<T>(
  rows: readonly T[],
  figureOf: (row: T) => number | null,
  direction: Direction,
): readonly T[] {
  const found = rows.map((row) => ({ row, figure: figureOf(row) }));
  const sorted = found
    .flatMap(({ row, figure }) => (figure === null ? [] : [{ row, figure }]))
    .sort((left, right) => left.figure - right.figure);
  const turned = direction === "ascending" ? sorted : sorted.reverse();
  return [...turned, ...found.filter(({ figure }) => figure === null)].map(({ row }) => row);
}

/** Rows by name. @param rows in the order of their names */
export function inNameOrder<T>(rows: readonly T[], direction: Direction): readonly T[] {
  return direction === "ascending" ? rows : rows.toReversed();
}
