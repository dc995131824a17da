import { aimText, placesText } from "./aim-text";
import { methodLines, planMethodLines } from "./method-lines";
import type { RoadmapReport } from "./roadmap-report";
import { figureRows, planFigureRows } from "./rows/figure-rows";
import type { BookSheet } from "./xlsx/book-sheet";
import { answersSheet, areasSheet, blockersSheet, evidenceSheet } from "./xlsx/results-sheets";
import { roadmapSheet } from "./xlsx/roadmap-sheet";
import { methodSheet, summarySheet } from "./xlsx/summary-sheet";
import { workbook } from "./xlsx/workbook";

/**
 * A roadmap with the results that it starts from, as a workbook: Summary, Areas, Answers,
 * Blockers, Roadmap, Evidence, Method.
 *
 * @returns XLSX; equal reports give equal bytes
 * @throws RangeError if the schedule is not the one of the roadmap
 */
export function roadmapXlsx(report: RoadmapReport): Promise<Uint8Array> {
  return workbook(roadmapSheets(report));
}

/** The sheets of that workbook, in order. */
export function roadmapSheets(report: RoadmapReport): readonly BookSheet[] {
  const goal = { name: "Target", text: `${aimText(report)} ${placesText(report)}` };
  return [
    summarySheet(report, [...figureRows(report), goal, ...planFigureRows(report)]),
    areasSheet(report),
    answersSheet(report),
    blockersSheet(report),
    roadmapSheet(report),
    evidenceSheet(report),
    methodSheet([...methodLines(report), ...planMethodLines(report)]),
  ];
}
