import type { CellObject } from "write-excel-file/node";
import { wrapText } from "../wrap-text";
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
      : rows.map((row) =>
          tall(
            columns,
            columns.map(({ cell }) => cell(row)),
          ),
        );
  return {
    sheet: name,
    data: [columns.map((column) => headCell(column.name)), ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
  };
}

const FONT_SIZE = 11;
const INCHES_PER_CHARACTER = 0.073;
const LINE_POINTS = 15;
/** No program shows a higher row; what does not fit is still in the cell. */
const MOST_POINTS = 409;

/** The cells of a row that is high enough for its wrapped text, where the program allows it. */
function tall<Row>(columns: readonly Column<Row>[], cells: readonly CellObject[]): CellObject[] {
  const lines = cells.map(({ value, fontWeight }, place) => {
    const width = (columns[place]?.width ?? 10) * INCHES_PER_CHARACTER;
    const bold = fontWeight === "bold";
    return typeof value === "string" ? wrapText(value, { size: FONT_SIZE, width, bold }).length : 1;
  });
  const height = Math.min(MOST_POINTS, Math.max(...lines) * LINE_POINTS);
  return cells.map((cell) => ({ ...cell, height }));
}
