import type { Choice } from "@/lib/domain/answers";
import type { Level, LevelRank } from "@/lib/domain/levels";
import type { Mode } from "@/lib/domain/questionnaire";
import type { Coverage, LevelRange, Range } from "@/lib/domain/results";
import type { RankedAction } from "./rank-actions";

/**
 * A group is written as its path from the top, parts joined by " / ", such as
 * "Company / Division / Group"; its path is its id. It exists while a team is in it or below it.
 */
export type GroupPath = string;

/** How long ago teams submitted last; "none" are those without a snapshot. */
export type Age = "fresh" | "stale" | "none";

/** Which teams: all that is set has to hold; null and "" leave everything in. */
export type TeamFilter = {
  /** Part of a name, taken literally, without case. */
  readonly text: string;
  /** The group and everything below it; "" for teams without one. */
  readonly group: GroupPath | null;
  readonly tag: string | null;
  /** A flag of the profile. */
  readonly flag: string | null;
  /** The low bound of the overall level. */
  readonly level: Level | null;
  readonly age: Age | null;
};

/** By what teams can be sorted; `area:<id>` sorts by the level of one area. */
export type HeatMapSort =
  | "name"
  | "group"
  | "overall"
  | "index"
  | "coverage"
  | "date"
  | "change"
  | `area:${string}`;

export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export type HeatMapQuery = TeamFilter & {
  readonly sort: HeatMapSort;
  /** Descending is the exact reverse; teams without the figure are last either way, by name. */
  readonly direction: "ascending" | "descending";
  /** From 1; beyond the end is taken as the last. */
  readonly page: number;
  readonly size: PageSize;
};

/** One area of a team's latest snapshot; level and index are null out of scope. */
export type TeamArea = {
  readonly id: string;
  readonly inScope: boolean;
  readonly level: { readonly low: Level; readonly high: Level } | null;
  readonly index: Range | null;
  /** Left out of distributions and roll-ups. */
  readonly manyNotApplicable: boolean;
};

/** A team's latest snapshot, with what changed since the one before. */
export type TeamSnapshot = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
  readonly stale: boolean;
  readonly mode: Mode;
  readonly questionnaireVersion: string;
  readonly coverage: Coverage;
  readonly overall: LevelRange | null;
  readonly index: Range;
  readonly areas: readonly TeamArea[];
  readonly previous: {
    readonly id: string;
    readonly submittedAt: string;
    readonly comparable: boolean;
    /** Low bound, latest minus previous; null when not comparable. */
    readonly indexChange: number | null;
    readonly levelChanges: readonly {
      readonly area: string;
      readonly from: Level;
      readonly to: Level;
    }[];
  } | null;
};

/** One team of a heat map; `snapshot` is null for a team without one. */
export type HeatMapRow = {
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly group: GroupPath;
    readonly tags: readonly string[];
    readonly profile: readonly string[];
    readonly example: boolean;
  };
  readonly snapshot: TeamSnapshot | null;
};

/** What a reader can choose from. */
export type FilterChoices = {
  /** All groups of the tree, parents before their children, with the teams in and below them. */
  readonly groups: readonly { readonly path: GroupPath; readonly teams: number }[];
  readonly tags: readonly { readonly tag: string; readonly teams: number }[];
};

export type HeatMap = {
  readonly status: "ok";
  readonly rows: readonly HeatMapRow[];
  /** Teams that match. */
  readonly total: number;
  /** All teams. */
  readonly teams: number;
  /** From 1, clamped to `pageCount`, which is at least 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly choices: FilterChoices;
  /** Of the group asked for (or of all), whatever the other filters. */
  readonly rollUp: RollUp;
};

/** Median with the ends of the range, over `teams` figures; the median of an even number may be a half. */
export type Spread = {
  readonly teams: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
};

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
  readonly areas: readonly { readonly area: string; readonly levels: Spread | null }[];
};

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
  /** Assessed teams whose plans are not made yet: they are missing in `blockers`. */
  readonly pending: number;
  readonly choices: FilterChoices;
};

/**
 * Instead of what would tell what a single team answered: figures of few teams, and everything
 * about named teams, where the instance hides the names of teams.
 */
export type Withheld = {
  readonly status: "withheld";
  readonly group: GroupPath | null;
  /** Fewer teams than this are never shown where names are hidden. */
  readonly smallest: number;
};

/** One group beside others; `rollUp` is null where it is withheld. */
export type GroupLine = {
  readonly path: GroupPath;
  /** The last part of the path. */
  readonly name: string;
  readonly rollUp: RollUp | null;
};

/** The teams of the group as they are now, at the end of one month. */
export type GroupMonth = {
  readonly month: Month;
  readonly overall: LevelDistribution;
  readonly areas: readonly LevelDistribution[];
};

export type GroupQuery = {
  /** At most so many months, the newest; 1 to 120. */
  readonly months: number;
};

export type GroupView = {
  readonly status: "ok";
  readonly path: GroupPath;
  readonly name: string;
  /** From the top, without the group itself. */
  readonly parents: readonly GroupPath[];
  readonly rollUp: RollUp;
  /** Groups directly below, by name. */
  readonly children: readonly GroupLine[];
  /** Teams directly in it. */
  readonly ownTeams: number;
  /** Oldest first, months without a change left out. */
  readonly history: readonly GroupMonth[];
};

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
  readonly choices: FilterChoices;
};

export type CompareQuery = {
  /** Ids; two to six, or one to be seen beside the rest. */
  readonly teams: readonly string[];
  /** Of whom the rest is taken; null for all teams. */
  readonly group: GroupPath | null;
};

/** What each team answered to one practice, in the order of the rows; null is unanswered or not asked. */
export type ComparedAnswer = {
  readonly practice: string;
  readonly title: string;
  readonly area: string;
  readonly choices: readonly (Choice | null)[];
  /** Whether each has it in place: the answer reaches the threshold; null when not asked. */
  readonly adopted: readonly (boolean | null)[];
};

export type TeamsComparison = {
  readonly status: "ok";
  /** In the order asked for, each once, at most six. */
  readonly rows: readonly HeatMapRow[];
  /** Ids of no team. */
  readonly missing: readonly string[];
  /** Answered otherwise by at least two of the rows; content order. */
  readonly differing: readonly ComparedAnswer[];
  /** The other teams when one is asked for; null otherwise, and where they are withheld. */
  readonly rest: Pick<Distribution, "rollUp" | "overall" | "areas"> | null;
};
