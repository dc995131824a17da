const LONGEST_SECONDS = 60;

/**
 * How long to wait after failures in a row: 1, 2, 4, 8 … 60 seconds, up to a quarter less by
 * chance so that many browsers do not come back at the same moment.
 *
 * @param failures at least 1
 * @param chance 0 to 1
 */
export function backoffMs(failures: number, chance: number): number {
  const seconds = Math.min(LONGEST_SECONDS, 2 ** (failures - 1));
  return Math.round(seconds * 1_000 * (1 - chance / 4));
}
