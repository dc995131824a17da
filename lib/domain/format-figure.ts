import type { Level } from "./levels";
import type { Questionnaire } from "./questionnaire";

/** Far below the smallest step of an index, far above the error of a sum of a few fractions. */
const TOLERANCE = 1e-9;

/**
 * An index to one decimal, half up ("2.3" for 2.25), or to none where
 * the smallest possible step does not carry one.
 */
export function formatIndex(index: number, digits: 0 | 1 = 1): string {
  return roundHalfUp(index, digits).toFixed(digits);
}

/**
 * The one place that rounds: a figure to so many decimals, half up.
 *
 * The tolerance keeps an exact half that binary fractions cannot hold, such as 8.05, a half.
 */
export function roundHalfUp(figure: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.floor(figure * factor + 0.5 + TOLERANCE) / factor;
}

const COUNT = new Intl.NumberFormat("en-GB");

/** "10,000" for 10000. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/**
 * "1–3" with an en dash, or one figure when both ends read the same.
 *
 * @param format how one end is written
 */
export function formatRange<T extends number>(
  range: { readonly low: T; readonly high: T },
  format: (figure: T) => string,
): string {
  const low = format(range.low);
  const high = format(range.high);
  return low === high ? low : `${low}–${high}`;
}

/** The name of a level as the questionnaire gives it; "below Base" for 0. */
export function levelName(questionnaire: Questionnaire, level: Level): string {
  const nameOf = (rank: number) => questionnaire.levels.find((text) => text.rank === rank)?.name;
  return level === 0 ? `below ${nameOf(1) ?? "level 1"}` : (nameOf(level) ?? `level ${level}`);
}
