/**
 * Counts calls in windows of fixed length, in memory of this process.
 *
 * @param most calls that pass in one window
 * @param windowMs length of a window in milliseconds
 * @returns a function of the time in milliseconds: true while the call may pass
 */
export function createWindowLimit(most: number, windowMs: number): (now: number) => boolean {
  let startedAt = Number.NEGATIVE_INFINITY;
  let calls = 0;
  return (now) => {
    if (now - startedAt >= windowMs) {
      startedAt = now;
      calls = 0;
    }
    calls += 1;
    return calls <= most;
  };
}
