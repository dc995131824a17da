import type { LevelRank } from "./levels";
import type { AreaTargets, ExtraAction } from "./roadmap/plan-options";

/** Bring one practice to its threshold. */
export type Action = {
  readonly practice: string;
  readonly area: string;
  /** Current answer; null for an unknown one, which counts as 0. */
  readonly from: number | null;
  readonly to: number;
  /** Remaining person-days, at least 1. */
  readonly days: number;
  readonly value: number;
  /** Ids of prerequisites that come earlier on this roadmap. */
  readonly after: readonly string[];
  /** Ids of later actions on this roadmap that directly need this one. */
  readonly unlocks: readonly string[];
  /** A sentence: which level of which area it serves. */
  readonly why: string;
  readonly quickWin: boolean;
};

/** Actions after which every area that can has reached `level`, in the order to take them. */
export type Stage = {
  readonly level: LevelRank;
  readonly actions: readonly Action[];
  readonly days: number;
};

/** Ask before you act: an unknown answer that may already be good enough. Effort 0. */
export type FindOut = { readonly practice: string; readonly why: string };

/**
 * The way to a target level, level by level, prerequisites first.
 *
 * `unreachable` lists areas that cannot reach the target because everything at that level and
 * above is marked not applicable.
 */
export type Roadmap = {
  /** For every area; with `areaTargets` the highest of them. */
  readonly target: LevelRank;
  /** Only when areas are planned to levels of their own; others are not planned. */
  readonly areaTargets?: AreaTargets;
  /** Only when set: quotas of supporting practices are left out, so levels may not be reached. */
  readonly essentialsOnly?: true;
  /** Only when some were asked for: the team's own actions. `stepsOf` puts them in their place. */
  readonly extra?: readonly ExtraAction[];
  /** Only when some were asked for: what leaving each practice out costs, sorted by id. */
  readonly exclusions?: readonly Exclusion[];
  readonly findOut: readonly FindOut[];
  readonly stages: readonly Stage[];
  readonly totalDays: number;
  /** No plan takes fewer person-days; equal to `totalDays` when that is proven. */
  readonly lowestDays: number;
  /** Proven: no plan takes less work, and no order brings value earlier within a stage. */
  readonly optimal: boolean;
  readonly unreachable: readonly string[];
  /** Prerequisites that the profile leaves out of scope: `practice` would need `prerequisite`. */
  readonly ignoredPrerequisites: readonly {
    readonly practice: string;
    readonly prerequisite: string;
  }[];
};

/** What it costs that a practice is left out, all other choices being the same. */
export type Exclusion = {
  readonly practice: string;
  /** Person-days more than with it, at least 0; null when areas are held back. */
  readonly days: number | null;
  /** Ids of areas that come less far without it, sorted. */
  readonly heldBack: readonly string[];
};
