import type { Cell } from "./csv";
import type { Table } from "./table";

/** The columns of the distribution. Names are permanent. */
export const DISTRIBUTION_COLUMNS = [
  ...[
    "area",
    "level_0",
    "level_1",
    "level_2",
    "level_3",
    "level_4",
    "level_5",
    "teams",
    "left_out",
  ],
  ...["median", "lower_quartile", "upper_quartile", "lowest", "highest"],
] as const;

/** The columns of the index: teams by tens of points, from the figure in the name on. */
export const INDEX_COLUMNS = [
  ...["index_0", "index_10", "index_20", "index_30", "index_40", "index_50", "index_60"],
  ...["index_70", "index_80", "index_90", "teams"],
  ...["median", "lower_quartile", "upper_quartile", "lowest", "highest"],
] as const;

/** How teams spread over the levels of one area; `id` is "overall" for all areas together. */
export type DistributionRow = {
  readonly id: string;
  readonly counts: readonly number[];
  readonly teams: number;
  readonly leftOut: number;
  readonly median: number | null;
  readonly quartiles: { readonly lower: number; readonly upper: number } | null;
  readonly least: number;
  readonly most: number;
};

/**
 * Teams at each level of each area, a row each; quartiles are empty with fewer than ten teams, or where not
 * all were asked alike.
 */
export function distributionTable(rows: readonly DistributionRow[]): Table {
  return {
    header: DISTRIBUTION_COLUMNS,
    rows: rows.map((row) => [row.id, ...row.counts, row.teams, row.leftOut, ...spreadCells(row)]),
  };
}

/** Teams by their index, one row; quartiles are empty with fewer than ten teams. */
export function indexTable(row: DistributionRow): Table {
  return { header: INDEX_COLUMNS, rows: [[...row.counts, row.teams, ...spreadCells(row)]] };
}

function spreadCells({ teams, median, quartiles, least, most }: DistributionRow): Cell[] {
  const ends = teams === 0 ? ["", ""] : [least, most];
  return [median ?? "", quartiles?.lower ?? "", quartiles?.upper ?? "", ...ends];
}
