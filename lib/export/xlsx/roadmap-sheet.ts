import type { RoadmapReport } from "../roadmap-report";
import { type ActionRow, actionRows } from "../rows/action-rows";
import { type FindOutRow, findOutRows } from "../rows/find-out-rows";
import type { BookSheet } from "./book-sheet";
import { dayCell, numberCell, rowHeadCell, textCell } from "./cells";
import { type Column, tableSheet } from "./table-sheet";

type Row = { readonly kind: "find out"; readonly find: FindOutRow } | ActionKind;
type ActionKind = { readonly kind: "action"; readonly act: ActionRow };

/** First what to find out, then every action in order, with its dates. */
export function roadmapSheet(report: RoadmapReport): BookSheet {
  const rows: Row[] = [
    ...findOutRows(report).map((find) => ({ kind: "find out" as const, find })),
    ...actionRows(report).map((act) => ({ kind: "action" as const, act })),
  ];
  const columns = report.kept ? [...COLUMNS, ...KEPT_COLUMNS] : COLUMNS;
  return tableSheet("Roadmap", columns, { rows, empty: "Nothing to do: the target is reached." });
}

function text(
  name: string,
  width: number,
  of: (action: ActionRow) => string,
  find?: keyof FindOutRow,
) {
  const cell = (row: Row) =>
    textCell(row.kind === "action" ? of(row.act) : find === undefined ? "" : row.find[find]);
  return { name, width, cell };
}

function figure(name: string, width: number, of: (action: ActionRow) => number | null) {
  const cell = (row: Row) => numberCell(row.kind === "action" ? of(row.act) : null);
  return { name, width, cell };
}

function day(name: string, of: (action: ActionRow) => string) {
  const cell = (row: Row) => (row.kind === "action" ? dayCell(of(row.act)) : textCell(""));
  return { name, width: 12, cell };
}

function stageOf({ stage, stageLevel }: ActionRow): string {
  return stage === 0 ? stageLevel : `${stage}: ${stageLevel}`;
}

const COLUMNS: readonly Column<Row>[] = [
  figure("Order", 7, ({ order }) => order),
  {
    name: "Stage",
    width: 18,
    cell: (row) => textCell(row.kind === "action" ? stageOf(row.act) : "Find out first"),
  },
  text("Area", 24, ({ area }) => area, "area"),
  {
    name: "Practice",
    width: 34,
    cell: (row) => rowHeadCell(row.kind === "action" ? row.act.title : row.find.title),
  },
  figure("Days", 7, ({ days }) => days),
  figure("Value", 7, ({ value }) => value),
  text("Quick win", 10, ({ quickWin }) => (quickWin ? "Yes" : "No")),
  figure("Quarter", 8, ({ slot }) => slot.finishes),
  day("Starts", ({ slot }) => slot.startsOn),
  day("Done by", ({ slot }) => slot.endsOn),
  text("Why", 44, ({ why }) => why, "why"),
  text("Today", 44, ({ from }) => from),
  text("Then", 44, ({ to }) => to),
  text("First step", 50, ({ firstStep }) => firstStep, "question"),
  text("Proof", 50, ({ proof }) => proof, "hint"),
  text("Needs first", 32, ({ needs }) => needs.join("; ")),
  text("Unlocks", 32, ({ unlocks }) => unlocks.join("; ")),
  text("Improves", 32, ({ improves }) => improves.join("; ")),
  text("Id", 48, ({ id }) => id, "id"),
];

/** At the end when the roadmap is a kept plan. */
const KEPT_COLUMNS: readonly Column<Row>[] = [
  text("Owner", 24, ({ kept }) => kept?.owner ?? ""),
  {
    name: "Due",
    width: 12,
    cell: (row) =>
      row.kind === "action" && row.act.kept ? dayCell(row.act.kept.due) : textCell(""),
  },
  text("Status", 16, ({ kept }) => kept?.stateName ?? ""),
  text("Note", 44, ({ kept }) => kept?.note ?? ""),
];
