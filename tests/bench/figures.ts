/** Median and 95th percentile (nearest rank) of some milliseconds, rounded to microseconds. */
export function spreadOf(milliseconds: readonly number[]): { median: number; p95: number } {
  const sorted = milliseconds.toSorted((left, right) => left - right);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { median: rounded(at(0.5)), p95: rounded(at(0.95)) };
}

/** Runs something again and again, one after the other, after a tenth of it as a warm-up. */
export async function timeEach(
  times: number,
  run: (round: number) => unknown,
): Promise<readonly number[]> {
  for (let round = 0; round < Math.ceil(times / 10); round += 1) await run(round);
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await run(round);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** To thousandths. */
export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** Processor time of this process, in and outside of the system. */
export function toMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000;
}
