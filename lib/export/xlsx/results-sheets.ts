import type { Report } from "@/lib/domain/report";
import { type AnswerRow, answerRows } from "../rows/answer-rows";
import { type AreaRow, areaRows } from "../rows/area-rows";
import type { AreaBlockers, BlockerRow } from "../rows/blocker-rows";
import { blockerRows } from "../rows/blocker-rows";
import type { BookSheet } from "./book-sheet";
import { levelCell, numberCell, rowHeadCell, textCell } from "./cells";
import { type Column, tableSheet } from "./table-sheet";

/** Levels and index of every area, as numbers. */
export function areasSheet(report: Report): BookSheet {
  return tableSheet("Areas", AREA_COLUMNS, { rows: areaRows(report), empty: "No area" });
}

const AREA_COLUMNS: readonly Column<AreaRow>[] = [
  { name: "Area", width: 30, cell: ({ name }) => rowHeadCell(name) },
  { name: "Level", width: 26, cell: (row) => textCell(row.levelText) },
  { name: "Level, low", width: 12, cell: ({ level }) => levelCell(level?.low ?? null) },
  { name: "Level, high", width: 12, cell: ({ level }) => levelCell(level?.high ?? null) },
  { name: "Index, low", width: 12, cell: ({ index }) => numberCell(index?.low ?? null, "0.0") },
  { name: "Index, high", width: 12, cell: ({ index }) => numberCell(index?.high ?? null, "0.0") },
  { name: "Answered", width: 11, cell: ({ coverage }) => numberCell(coverage.answered) },
  { name: "Applicable", width: 11, cell: ({ coverage }) => numberCell(coverage.applicable) },
];

/** Every answer with its statement, reason and note. */
export function answersSheet(report: Report): BookSheet {
  return tableSheet("Answers", ANSWER_COLUMNS, { rows: answerRows(report), empty: "No answer" });
}

const ANSWER_COLUMNS: readonly Column<AnswerRow>[] = [
  { name: "Area", width: 24, cell: ({ area }) => textCell(area) },
  { name: "Practice", width: 32, cell: ({ title }) => rowHeadCell(title) },
  { name: "Level", width: 13, cell: ({ level }) => textCell(level) },
  { name: "Kind", width: 12, cell: ({ kind }) => textCell(kind) },
  { name: "In scope", width: 9, cell: ({ inScope }) => textCell(inScope ? "Yes" : "No") },
  { name: "State", width: 15, cell: ({ state }) => textCell(state) },
  { name: "Answer", width: 8, cell: ({ value }) => numberCell(value) },
  { name: "Statement", width: 52, cell: ({ said }) => textCell(said) },
  { name: "Reason", width: 36, cell: ({ reason }) => textCell(reason) },
  { name: "Note", width: 60, cell: ({ note }) => textCell(note) },
  { name: "Links", width: 8, cell: ({ links }) => numberCell(links.length) },
  { name: "Question", width: 52, cell: ({ question }) => textCell(question) },
  { name: "Practice id", width: 30, cell: ({ id }) => textCell(id) },
];

/** What keeps each area from its next level. */
export function blockersSheet(report: Report): BookSheet {
  const rows = blockerRows(report).flatMap((held) => held.rows.map((row) => ({ held, row })));
  return tableSheet("Blockers", BLOCKER_COLUMNS, { rows, empty: "Nothing holds an area back." });
}

const BLOCKER_COLUMNS: readonly Column<{ held: AreaBlockers; row: BlockerRow }>[] = [
  { name: "Area", width: 26, cell: ({ held }) => textCell(held.area) },
  { name: "To reach", width: 14, cell: ({ held }) => textCell(held.target) },
  { name: "Practice", width: 36, cell: ({ row }) => rowHeadCell(row.title) },
  { name: "Rule", width: 13, cell: ({ row }) => textCell(row.rule) },
  { name: "Level", width: 13, cell: ({ row }) => textCell(row.level) },
  { name: "Why", width: 15, cell: ({ row }) => textCell(row.why) },
  { name: "Today", width: 48, cell: ({ row }) => textCell(row.today) },
  { name: "Needed", width: 48, cell: ({ row }) => textCell(row.needed) },
];

/** One row for each link that stands beside an answer. */
export function evidenceSheet(report: Report): BookSheet {
  const rows = answerRows(report).flatMap((row) => row.links.map((link) => ({ row, link })));
  return tableSheet("Evidence", EVIDENCE_COLUMNS, { rows, empty: "No evidence was linked." });
}

const EVIDENCE_COLUMNS: readonly Column<{ row: AnswerRow; link: string }>[] = [
  { name: "Area", width: 26, cell: ({ row }) => textCell(row.area) },
  { name: "Practice", width: 36, cell: ({ row }) => rowHeadCell(row.title) },
  { name: "State", width: 15, cell: ({ row }) => textCell(row.state) },
  { name: "Answer", width: 8, cell: ({ row }) => numberCell(row.value) },
  { name: "Link", width: 80, cell: ({ link }) => textCell(link) },
  { name: "Practice id", width: 30, cell: ({ row }) => textCell(row.id) },
];
