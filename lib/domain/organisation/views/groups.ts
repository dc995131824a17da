import type { LevelDistribution, RollUp } from "./figures";
import type { Month } from "./overview";
import type { Pages, Paging, Sorting } from "./paging";
import type { GroupPath } from "./teams";

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
  /** Only where all groups below are asked for, as for a file. */
  readonly areas: readonly LevelDistribution[];
};

/** By what groups can be sorted: figures are those of the middle team; `area:<id>` is the level of one area. */
export type GroupSort = "name" | "assessed" | "overall" | "index" | `area:${string}`;

export type GroupQuery = Sorting<GroupSort> & {
  /** At most so many months, the newest; 1 to 120. */
  readonly months: number;
  /** Which of the groups below; null for all. */
  readonly paging: Paging | null;
};

export type GroupView = {
  readonly status: "ok";
  readonly path: GroupPath;
  readonly name: string;
  /** From the top, without the group itself. */
  readonly parents: readonly GroupPath[];
  readonly rollUp: RollUp;
  /** Where its teams stand in each area. */
  readonly areas: readonly LevelDistribution[];
  /** Groups directly below: those of the page. */
  readonly children: readonly GroupLine[];
  readonly pages: Pages;
  /** Teams directly in it. */
  readonly ownTeams: number;
  /** Oldest first, months without a change left out. */
  readonly history: readonly GroupMonth[];
};
