import type { Table } from "./table";

/** The columns of the levels of a group by month. Names are permanent. */
export const GROUP_HISTORY_COLUMNS = [
  ...["month", "area", "level_0", "level_1", "level_2", "level_3", "level_4", "level_5", "teams"],
] as const;

/** The levels of one area at the end of one month; the area "overall" is all together. */
export type GroupHistoryRow = {
  readonly month: string;
  readonly area: string;
  /** Teams at each level, 0 to 5. */
  readonly counts: readonly number[];
  readonly teams: number;
};

/** Teams at each level by month and area, in the order given. */
export function groupHistoryTable(rows: readonly GroupHistoryRow[]): Table {
  return {
    header: GROUP_HISTORY_COLUMNS,
    rows: rows.map(({ month, area, counts, teams }) => [month, area, ...counts, teams]),
  };
}
