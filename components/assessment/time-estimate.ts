/** A guess: seconds that a practised and a careful team need for one practice. */
const SECONDS_PER_PRACTICE = { low: 19, high: 30 } as const;

/** "25–40 minutes", a guess. */
export function minutesFor(practices: number): string {
  const low = minutes(practices, SECONDS_PER_PRACTICE.low);
  const high = minutes(practices, SECONDS_PER_PRACTICE.high);
  if (high === 1) return "1 minute";
  return low === high ? `${high} minutes` : `${low}–${high} minutes`;
}

/** "about 14 minutes left", a guess from the middle of the range; empty when nothing is left. */
export function minutesLeft(practices: number): string {
  if (practices === 0) return "";
  const middle = (SECONDS_PER_PRACTICE.low + SECONDS_PER_PRACTICE.high) / 2;
  const left = minutes(practices, middle);
  return `about ${left} ${left === 1 ? "minute" : "minutes"} left`;
}

function minutes(practices: number, seconds: number): number {
  return Math.max(1, Math.round((practices * seconds) / 60));
}
