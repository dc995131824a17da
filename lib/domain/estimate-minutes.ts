/** Seconds that a practice takes, quickest and slowest: a guess until medians are recorded. */
const SECONDS_A_PRACTICE = { from: 18, to: 30 } as const;

/**
 * How long answering takes, in whole minutes rounded up to five; at least one minute.
 *
 * @param practices how many are still to be answered, 0 or more
 */
export function estimateMinutes(practices: number): { from: number; to: number } {
  const round = (seconds: number) => {
    const minutes = Math.ceil((practices * seconds) / 60);
    return minutes <= 5 ? Math.max(1, minutes) : Math.ceil(minutes / 5) * 5;
  };
  return { from: round(SECONDS_A_PRACTICE.from), to: round(SECONDS_A_PRACTICE.to) };
}
