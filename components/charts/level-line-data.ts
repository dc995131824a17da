import type { Level } from "@/lib/domain/levels";

/** The level of one area in one snapshot; times are milliseconds since 1970. */
export type LevelPoint = {
  readonly snapshot: string;
  readonly at: number;
  readonly low: Level;
  readonly high: Level;
};

/** One area over time. A run is what may be joined by a line: snapshots that were asked alike. */
export type LevelLineData = {
  readonly area: string;
  readonly runs: readonly (readonly LevelPoint[])[];
  /** Where a run of the team ends and the next begins, halfway; the same for every area. */
  readonly breaks: readonly number[];
  /** The same for every area: first and last snapshot of the team. */
  readonly from: number;
  readonly to: number;
};
