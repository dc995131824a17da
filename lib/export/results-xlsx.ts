import type { Report } from "@/lib/domain/report";
import { methodLines } from "./method-lines";
import { figureRows } from "./rows/figure-rows";
import { gateSheets, worksheetSheets } from "./xlsx/beside-sheets";
import type { BookSheet } from "./xlsx/book-sheet";
import { answersSheet, areasSheet, blockersSheet, evidenceSheet } from "./xlsx/results-sheets";
import { methodSheet, summarySheet } from "./xlsx/summary-sheet";
import { workbook } from "./xlsx/workbook";

/**
 * Results as a workbook with every answer, note and link: Summary, Areas, Answers, Blockers,
 * Evidence, Manual gates and Worksheets as far as there are any, Method.
 *
 * @returns XLSX; equal reports give equal bytes
 */
export function resultsXlsx(report: Report): Promise<Uint8Array> {
  return workbook(resultsSheets(report));
}

/** The sheets of that workbook, in order. */
export function resultsSheets(report: Report): readonly BookSheet[] {
  return [
    summarySheet(report, figureRows(report)),
    areasSheet(report),
    answersSheet(report),
    blockersSheet(report),
    evidenceSheet(report),
    ...gateSheets(report),
    ...worksheetSheets(report),
    methodSheet(methodLines(report)),
  ];
}
