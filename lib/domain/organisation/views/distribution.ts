import type { AskedAlike } from "@/lib/domain/organisation/asked";
import type { CountedFigure } from "@/lib/domain/organisation/counted-figure";
import type { LevelDistribution, RollUp } from "./figures";
import type { Overview } from "./overview";
import type { FoundTeams, GroupChoices, GroupPath, HeatMapRow } from "./teams";

export type DistributionQuery = {
  readonly group: GroupPath | null;
  /** A team to point out; null or unknown for none. */
  readonly team: string | null;
  /** Part of the name of another one to point out. */
  readonly text?: string;
};

export type Distribution = {
  readonly status: "ok";
  readonly group: GroupPath | null;
  readonly rollUp: RollUp;
  readonly overall: LevelDistribution;
  readonly areas: readonly LevelDistribution[];
  /** So many teams have this index: low and high bounds, each to one decimal, ascending. */
  readonly index: {
    readonly low: readonly CountedFigure[];
    readonly high: readonly CountedFigure[];
  };
  /** How far the assessed teams were asked the same. */
  readonly alike: AskedAlike;
  readonly submitted: Overview["submitted"];
  /** Whether teams may be named; else nothing leads to them. */
  readonly named: boolean;
  /** Null without one in the group. */
  readonly team: HeatMapRow | null;
  /** Low bounds of the index of the teams that were asked the same as `team`, itself among them. */
  readonly peers: readonly CountedFigure[];
  readonly choices: GroupChoices;
  /** Null where nothing was looked for, or teams may not be named. */
  readonly found: FoundTeams | null;
};
