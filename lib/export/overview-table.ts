import type { Cell } from "./csv";
import type { Table } from "./table";

const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** The columns of the overview. Names are permanent; those of `since` are empty without a month. */
export const OVERVIEW_COLUMNS = [
  ...["area", ...LEVELS.map((level) => `level_${level}`), "teams", "left_out"],
  ...["since", ...LEVELS.map((level) => `since_level_${level}`), "since_teams"],
] as const;

/** The levels of one area; the area "overall" is all together. */
export type OverviewRow = {
  readonly area: string;
  /** Teams at each level, 0 to 5. */
  readonly counts: readonly number[];
  readonly teams: number;
  /** In scope, but with too many not-applicable answers to be compared. */
  readonly leftOut: number;
  /** The same teams at the start of a month such as "2026-05"; null without one. */
  readonly since: {
    readonly month: string;
    readonly counts: readonly number[];
    readonly teams: number;
  } | null;
};

/** Teams at each level of each area, in the order given. */
export function overviewTable(rows: readonly OverviewRow[]): Table {
  return {
    header: OVERVIEW_COLUMNS,
    rows: rows.map(({ area, counts, teams, leftOut, since }): Cell[] => [
      ...[area, ...counts, teams, leftOut],
      ...(since ? [since.month, ...since.counts, since.teams] : ["", ...LEVELS.map(() => ""), ""]),
    ]),
  };
}
