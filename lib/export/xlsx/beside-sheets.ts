import type { Report } from "@/lib/domain/report";
import { type GateRow, gateRows } from "../rows/gate-rows";
import { type SheetItemRow, sheetRows } from "../rows/sheet-rows";
import type { BookSheet } from "./book-sheet";
import { numberCell, rowHeadCell, textCell } from "./cells";
import { type Column, tableSheet } from "./table-sheet";

/** The register of manual gates; no sheet without a gate. */
export function gateSheets(report: Report): BookSheet[] {
  const rows = gateRows(report)?.rows ?? [];
  return rows.length === 0 ? [] : [tableSheet("Manual gates", GATE_COLUMNS, { rows, empty: "" })];
}

const GATE_COLUMNS: readonly Column<GateRow>[] = [
  { name: "Gate", width: 36, cell: ({ stage }) => rowHeadCell(stage) },
  { name: "Reason", width: 40, cell: ({ reason }) => textCell(reason) },
  { name: "Judged", width: 24, cell: ({ judged }) => textCell(judged) },
  { name: "Owner", width: 24, cell: ({ owner }) => textCell(owner) },
  { name: "Typical wait, hours", width: 12, cell: ({ waitHours }) => numberCell(waitHours) },
  { name: "Review by", width: 14, cell: ({ reviewBy }) => textCell(reviewBy) },
  { name: "Overdue", width: 10, cell: ({ overdue }) => textCell(overdue ? "Yes" : "No") },
];

type SheetRow = Omit<SheetItemRow, "value"> & {
  readonly title: string;
  readonly value: number | null;
};

/** One row for each item of the filled-in worksheets; no sheet without one. */
export function worksheetSheets(report: Report): BookSheet[] {
  const rows = sheetRows(report).flatMap(({ title, figures, items }) => [
    ...items.map((item) => ({ title, ...item })),
    ...figures.map(({ name, text }) => ({
      ...{ title, id: "", question: name, said: text, value: null, score: null },
    })),
  ]);
  return rows.length === 0 ? [] : [tableSheet("Worksheets", SHEET_COLUMNS, { rows, empty: "" })];
}

const SHEET_COLUMNS: readonly Column<SheetRow>[] = [
  { name: "Worksheet", width: 34, cell: ({ title }) => textCell(title) },
  { name: "Question or figure", width: 52, cell: ({ question }) => rowHeadCell(question) },
  { name: "Said", width: 52, cell: ({ said }) => textCell(said) },
  { name: "Answer", width: 10, cell: ({ value }) => numberCell(value) },
  { name: "Score", width: 10, cell: ({ score }) => numberCell(score) },
  { name: "Item id", width: 24, cell: ({ id }) => textCell(id) },
];
