import type { CellObject } from "write-excel-file/node";
import type { Cell } from "./csv";
import type { Table } from "./table";
import { numberCell, textCell } from "./xlsx/cells";
import { type Column, tableSheet } from "./xlsx/table-sheet";
import { workbook } from "./xlsx/workbook";

/** Widths of columns in characters. */
const [NARROWEST, WIDEST] = [9, 48];

/**
 * A table as a workbook with one sheet: the names and figures of its CSV, numbers as numbers. Text
 * stays text whatever it begins with, so that nothing guards it.
 *
 * @param sheet its name
 * @returns XLSX; equal tables give equal bytes
 */
export function tableXlsx({ header, rows }: Table, sheet: string): Promise<Uint8Array> {
  const columns = header.map((name, at): Column<readonly Cell[]> => {
    const lengths = rows.map((row) => String(row[at] ?? "").length);
    const longest = lengths.reduce((most, length) => Math.max(most, length), name.length);
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    return { name, width, cell: (row) => sheetCell(row[at] ?? "") };
  });
  return workbook([tableSheet(sheet, columns, { rows, empty: "" })]);
}

function sheetCell(cell: Cell): CellObject {
  if (cell === "") return numberCell(null);
  if (typeof cell === "string") return textCell(cell);
  return { ...numberCell(cell, Number.isInteger(cell) ? "0" : "0.0"), align: "right" };
}
