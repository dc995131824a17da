import type { Level } from "./levels";
import type { LevelRange, Results } from "./results";

/** The lowest level of all areas in scope, for each bound; null without any. */
export function overallLevel(levels: readonly LevelRange[]): LevelRange | null {
  return levels.reduce<LevelRange | null>(
    (lowest, level) => (lowest === null ? level : lower(lowest, level)),
    null,
  );
}

/** The low median of the levels of all areas in scope, for each bound; null without any. */
export function typicalLevel(levels: readonly LevelRange[]): Results["typical"] {
  const low = lowMedian(levels.map((level) => level.low));
  const high = lowMedian(levels.map((level) => level.high));
  return low === undefined || high === undefined ? null : { low, high };
}

/** Highest minus lowest area level of the low bounds, 0 to 5; 0 without any. */
export function evennessOf(levels: readonly LevelRange[]): number {
  const low = levels.map((level) => level.low);
  return low.length === 0 ? 0 : Math.max(...low) - Math.min(...low);
}

function lower(left: LevelRange, right: LevelRange): LevelRange {
  const smaller = (a: Level, b: Level): Level => (a < b ? a : b);
  return {
    low: smaller(left.low, right.low),
    high: smaller(left.high, right.high),
    strict: smaller(left.strict, right.strict),
    strictHigh: smaller(left.strictHigh, right.strictHigh),
  };
}

function lowMedian(levels: readonly Level[]): Level | undefined {
  return levels.toSorted((left, right) => left - right)[Math.floor((levels.length - 1) / 2)];
}
