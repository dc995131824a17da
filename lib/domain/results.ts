import type { Level, LevelRank } from "./levels";
import type { Mode } from "./questionnaire";

/** A figure that unknown answers leave open: `low` reads them as 0, `high` as 4. */
export type Range = { readonly low: number; readonly high: number };

/**
 * A level with its range. `strict` is the low bound and `strictHigh` the high bound when
 * not-applicable answers count as 0; strict never exceeds low.
 */
export type LevelRange = {
  readonly low: Level;
  readonly high: Level;
  readonly strict: Level;
  readonly strictHigh: Level;
};

/** Why a practice is not adopted. */
export type UnmetReason = "answered low" | "don't know" | "unanswered";

/** A supporting quota that is not met: any `need` of the practices in `of` (by id) are missing. */
export type AnyOf = {
  readonly level: LevelRank;
  readonly need: number;
  readonly of: readonly string[];
};

/**
 * What keeps an area below `target`. `essential` are ids of unmet essential practices at
 * levels up to the target, by level, then by id. @see content/README.md#blockers
 */
export type Blockers = {
  readonly target: LevelRank;
  readonly essential: readonly string[];
  readonly anyOf: readonly AnyOf[];
};

/** `answered` counts answers 0 to 4; `applicable` the practices in scope not answered "NA". */
export type Coverage = { readonly answered: number; readonly applicable: number };

/** `answered` counts every answer, "NA" and "DK" included; `inScope` every practice in scope. */
export type Completion = { readonly answered: number; readonly inScope: number };

/** Results of one area. Everything below `inScope` is null or 0 for an area out of scope. */
export type AreaResult = {
  readonly id: string;
  readonly inScope: boolean;
  readonly level: LevelRange | null;
  /** 0 to 100, unrounded. */
  readonly index: Range | null;
  /** Index with not-applicable counted as 0, unrounded. */
  readonly indexStrict: Range | null;
  readonly coverage: Coverage;
  readonly completion: Completion;
  /** Of the low bound for the next reachable level; null at the top, out of scope or unreachable. */
  readonly blockers: Blockers | null;
  /** Towards the level after the low bound, 0 to 1; null at the top or out of scope. */
  readonly progress: number | null;
  /** More not-applicable answers than the setting allows: leave out of comparisons. */
  readonly manyNotApplicable: boolean;
  readonly notApplicable: number;
  /** In scope, but every practice is answered "NA": a hint to change the profile. */
  readonly allNotApplicable: boolean;
};

/**
 * Everything that follows from a questionnaire, a profile, a mode and answers. Plain data: the
 * same object feeds pages, snapshots, exports, comparison and the command line.
 */
export type Results = {
  readonly questionnaireVersion: string;
  /** Flags of the profile, sorted. */
  readonly profile: readonly string[];
  readonly mode: Mode;
  readonly coverage: Coverage;
  readonly completion: Completion;
  /** Minimum over areas in scope; null if none is. */
  readonly overall: LevelRange | null;
  /** Low median over areas in scope; null if none is. */
  readonly typical: { readonly low: Level; readonly high: Level } | null;
  readonly index: Range;
  /** Highest minus lowest area level (low bounds). */
  readonly evenness: number;
  /** Ids of the areas at the overall low bound. */
  readonly limitingAreas: readonly string[];
  /** All areas in content order. */
  readonly areas: readonly AreaResult[];
};

/** One of at most five things to do next. `from` is null for an unknown answer. */
export type NextAction = {
  readonly practice: string;
  readonly from: number | null;
  readonly to: number;
  /** A sentence. */
  readonly why: string;
};
