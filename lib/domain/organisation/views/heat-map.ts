import type { LevelDistribution, RollUp } from "./figures";
import type { Pages, Paging, Sorting } from "./paging";
import type { FilterChoices, HeatMapRow, TeamFilter } from "./teams";

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

export type HeatMapQuery = TeamFilter & Sorting<HeatMapSort> & Paging;

/** `total` are the teams that match. */
export type HeatMap = Pages & {
  readonly status: "ok";
  readonly rows: readonly HeatMapRow[];
  /** All teams. */
  readonly teams: number;
  readonly choices: FilterChoices;
  /** Of the group asked for (or of all), whatever the other filters. */
  readonly rollUp: RollUp;
  /** Where these teams stand in each area, content order. */
  readonly levels: readonly LevelDistribution[];
  /** Of the groups of the rows by path, with all below them, where rows are sorted by group. */
  readonly groups: Readonly<Record<string, RollUp>>;
};
