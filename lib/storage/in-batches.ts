const BATCH = 500;

/** A list in parts of at most 500, as many rows as one statement should have. */
export function inBatches<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / BATCH);
  return Array.from({ length: count }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));
}
