import type { ChangeKind } from "@/lib/domain/change-kind";
import type { Level } from "@/lib/domain/levels";
import type { Mode } from "@/lib/domain/questionnaire";
import type { Coverage, LevelRange, Range } from "@/lib/domain/results";

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
    /** Whether that is so whatever the unknown answers are; null when not comparable. */
    readonly indexKind: ChangeKind | null;
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

/** What a file of all teams has of each. */
export type TeamLine = {
  readonly team: HeatMapRow["team"];
  readonly snapshot:
    | (Omit<TeamSnapshot, "overall" | "areas" | "previous"> & {
        readonly overall: { readonly low: Level; readonly high: Level } | null;
        /** Those out of scope may be missing. */
        readonly areas: readonly Pick<TeamArea, "id" | "level">[];
        readonly previous: Pick<NonNullable<TeamSnapshot["previous"]>, "indexChange"> | null;
      })
    | null;
};

/** A team as a search by name lists it. */
export type FoundTeam = {
  readonly id: string;
  readonly name: string;
  readonly group: GroupPath;
  /** Whether it has a snapshot. */
  readonly assessed: boolean;
};

/** The first teams that were found by part of their name. */
export type FoundTeams = {
  /** What was looked for, never "". */
  readonly text: string;
  /** By name, that of exactly this name first. */
  readonly teams: readonly FoundTeam[];
  /** Whether others match. */
  readonly hasMore: boolean;
};

/** Which groups a reader can choose from. */
export type GroupChoices = {
  /**
   * Parents before their children, with the teams in and below them: all groups while they are at
   * most 60; else those above the group asked for, that group itself, and of those directly below it
   * the 60 with most teams.
   */
  readonly groups: readonly { readonly path: GroupPath; readonly teams: number }[];
  /** Whether there are others. */
  readonly hasMoreGroups: boolean;
};

/** What a reader can choose from. */
export type FilterChoices = GroupChoices & {
  /** By name: the 25 that most teams have, and the one asked for. */
  readonly tags: readonly { readonly tag: string; readonly teams: number }[];
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
