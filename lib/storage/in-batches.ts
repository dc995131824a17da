const BATCH = 500;

/** A list in parts of at most so many; of 500, which is what one statement should have, by default. */
export function inBatches<T>(all: readonly T[], most = BATCH): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / most);
  return Array.from({ length: count }, (_, i) => all.slice(i * most, (i + 1) * most));
}
