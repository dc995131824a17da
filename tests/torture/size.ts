/** The whole rounds of `npm run test:torture`, or the short ones of `npm test`. */
export const IS_FULL = process.env.TORTURE === "full";

/** Picks by the size of this run. */
export function sized<T>(full: T, short: T): T {
  return IS_FULL ? full : short;
}

/** Says whether there is time for another round; a minute is 60,000. */
export function timeBox(milliseconds: number): () => boolean {
  const endsAt = performance.now() + milliseconds;
  return () => performance.now() < endsAt;
}
