import { type CsvOptions, toCsv } from "./csv";

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
 * Teams at each level of each area, a row each; quartiles are empty with fewer than ten teams.
 *
 * @returns CSV after RFC 4180; equal rows give equal bytes
 */
export function distributionCsv(
  rows: readonly DistributionRow[],
  options: CsvOptions = {},
): string {
  return toCsv(
    DISTRIBUTION_COLUMNS,
    rows.map(({ id, counts, teams, leftOut, median, quartiles, least, most }) => [
      ...[id, ...counts, teams, leftOut, median ?? ""],
      ...[quartiles?.lower ?? "", quartiles?.upper ?? ""],
      ...(teams === 0 ? ["", ""] : [least, most]),
    ]),
    options,
  );
}
