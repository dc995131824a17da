const WARM_UP = 5;
const RUNS = 40;

/** Milliseconds on this machine, now: compare the ratio, not the figures, between runs. */
export type Times = { readonly median: number; readonly p95: number };

/** The median and the 95th percentile of how long a piece of work takes, one run after the other. */
export async function measureTime(work: () => unknown, runs = RUNS): Promise<Times> {
  const times: number[] = [];
  for (let run = -WARM_UP; run < runs; run += 1) {
    const startedAt = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.min(runs - 1, Math.floor(runs * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95) };
}

/** Two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
