import type { LevelRank } from "@/lib/domain/levels";
import type { RankedAction } from "@/lib/domain/organisation/rank-actions";
import type { LevelDistribution, RollUp } from "./figures";
import type { GroupChoices, GroupPath } from "./teams";

/** "2026-05": the state is that at the start of that month, UTC. */
export type Month = string;

export type OverviewQuery = {
  readonly group: GroupPath | null;
  /** Null for none. */
  readonly since: Month | null;
};

/** A practice that holds teams back; `title` is its id when it is no longer asked for. */
export type CommonBlocker = RankedAction & {
  readonly title: string;
  readonly level: LevelRank | null;
};

export type Overview = {
  readonly status: "ok";
  readonly group: GroupPath | null;
  readonly rollUp: RollUp;
  /** Days without a new snapshot after which a team is stale. */
  readonly staleAfterDays: number;
  /** Days of submission of the latest snapshots, ISO dates; null without any. */
  readonly submitted: {
    readonly oldest: string;
    readonly median: string;
    readonly newest: string;
  } | null;
  readonly overall: LevelDistribution;
  readonly areas: readonly LevelDistribution[];
  /** The same teams at the start of `month`; null when no date is asked for. */
  readonly since: {
    readonly month: Month;
    readonly overall: LevelDistribution;
    readonly areas: readonly LevelDistribution[];
  } | null;
  /** The ten that most teams have before their next level. */
  readonly blockers: readonly CommonBlocker[];
  /** Whether practices are left out of them that too few teams need to be told without names. */
  readonly actionsWithheld: boolean;
  /** Assessed teams whose plans are not made yet: they are missing in `blockers`. */
  readonly pending: number;
  readonly choices: GroupChoices;
};

/** Storage could not answer for it. */
export type Unavailable = { readonly status: "unavailable" };
