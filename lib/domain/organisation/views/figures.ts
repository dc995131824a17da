import type { Level } from "@/lib/domain/levels";
import type { MedianAndRange } from "@/lib/domain/organisation/median-and-range";

/** The middle of `teams` figures with the ends of their range. */
export type Spread = MedianAndRange;

/** So many teams have a level with these bounds. */
export type LevelCell = { readonly low: Level; readonly high: Level; readonly teams: number };

/** Where assessed teams stand in one area, or in all (`area` is null). */
export type LevelDistribution = {
  readonly area: string | null;
  /** By low bound, then high; only cells with teams. */
  readonly cells: readonly LevelCell[];
  /** Teams in the cells. */
  readonly teams: number;
  /** In scope, but with too many not-applicable answers to be compared. */
  readonly leftOut: number;
  /** There are teams, but too few to be told of without names: the figures are those of none. */
  readonly withheld: boolean;
};

/** A group in figures; null where nothing is assessed. Never a mean. */
export type RollUp = {
  readonly teams: number;
  readonly assessed: number;
  readonly stale: number;
  /** Low bounds of the overall level. */
  readonly overall: Spread | null;
  /** Low bounds of the index, to one decimal. */
  readonly index: Spread | null;
  /** Answered of applicable, whole percent. */
  readonly coverage: Spread | null;
  /** Low bounds of the levels, content order. */
  readonly areas: readonly {
    readonly area: string;
    readonly levels: Spread | null;
    /** There are levels, but of too few teams to be told without names. */
    readonly withheld: boolean;
  }[];
};
