import type { LevelDistribution, RollUp } from "./figures";
import type { GroupChoices, GroupPath, HeatMapRow } from "./teams";

export type DistributionQuery = {
  readonly group: GroupPath | null;
  /** A team to point out; null or unknown for none. */
  readonly team: string | null;
};

export type Distribution = {
  readonly status: "ok";
  readonly group: GroupPath | null;
  readonly rollUp: RollUp;
  readonly overall: LevelDistribution;
  readonly areas: readonly LevelDistribution[];
  /** So many teams have this index: low and high bounds, each to one decimal, ascending. */
  readonly index: {
    readonly low: readonly { readonly value: number; readonly teams: number }[];
    readonly high: readonly { readonly value: number; readonly teams: number }[];
  };
  readonly team: HeatMapRow | null;
  readonly choices: GroupChoices;
};
