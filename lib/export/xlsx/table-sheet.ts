import type { CellObject } from "write-excel-file/node";
import type { BookSheet } from "./book-sheet";
import { headCell, textCell } from "./cells";

/** One column of a sheet: its name, its width in characters and how a row fills it. */
export type Column<Row> = {
  readonly name: string;
  readonly width: number;
  readonly cell: (row: Row) => CellObject;
};

/**
 * A sheet with one row for each of `rows` under a frozen row of names, wide enough to read.
 *
 * @param empty stands in the first cell when there is no row
 */
export function tableSheet<Row>(
  name: string,
  columns: readonly Column<Row>[],
  { rows, empty }: { readonly rows: readonly Row[]; readonly empty: string },
): BookSheet {
  const body =
    rows.length === 0
      ? [[textCell(empty)]]
      : rows.map((row) => columns.map(({ cell }) => cell(row)));
  return {
    sheet: name,
    data: [columns.map((column) => headCell(column.name)), ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
  };
}
