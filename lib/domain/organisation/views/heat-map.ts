import type { LevelDistribution, RollUp } from "./figures";
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
  /** Where these teams stand in each area, content order. */
  readonly levels: readonly LevelDistribution[];
  /** Of the groups of the rows by path, with all below them, where rows are sorted by group. */
  readonly groups: Readonly<Record<string, RollUp>>;
};
