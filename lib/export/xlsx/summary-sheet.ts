import type { CellObject } from "write-excel-file/node";
import { headline } from "@/lib/domain/headline";
import type { Report } from "@/lib/domain/report";
import { LOOK } from "../look";
import type { MethodLine } from "../method-lines";
import type { FigureRow } from "../rows/figure-rows";
import { sourceText } from "../source-text";
import type { BookSheet } from "./book-sheet";
import { dayCell, rowHeadCell, textCell } from "./cells";
import { tableSheet } from "./table-sheet";

/** The result in a phrase, the figures that matter and where they come from. */
export function summarySheet(report: Report, figures: readonly FigureRow[]): BookSheet {
  const { team, source, questionnaire, results } = report;
  const submitted =
    source.kind === "snapshot"
      ? [
          row("Submitted on", dayCell(source.head.submittedAt)),
          row("Submitted by", textCell(source.head.submittedBy)),
          row("Note", textCell(source.head.note)),
        ]
      : [];
  return {
    sheet: "Summary",
    data: [
      [titleCell(team.name)],
      row("In short", textCell(headline(results, questionnaire))),
      row("Made from", textCell(sourceText(source))),
      ...submitted,
      ...figures.map(({ name, text }) => row(name, textCell(text))),
      row("Questionnaire", textCell(`${questionnaire.title}, ${results.questionnaireVersion}`)),
    ],
    columns: [{ width: 24 }, { width: 80 }],
    stickyRowsCount: 1,
  };
}

function row(name: string, cell: CellObject): CellObject[] {
  return [rowHeadCell(name), cell];
}

/** Runs over both columns. */
function titleCell(text: string): CellObject {
  const { value } = textCell(text);
  const look = { fontSize: 16, fontWeight: "bold", textColor: `#${LOOK.accent}` } as const;
  return { ...look, type: String, value: value ?? "", columnSpan: 2, alignVertical: "center" };
}

/** How the figures were made. */
export function methodSheet(lines: readonly MethodLine[]): BookSheet {
  const columns = [
    { name: "Topic", width: 22, cell: ({ topic }: MethodLine) => rowHeadCell(topic) },
    { name: "How", width: 100, cell: ({ text }: MethodLine) => textCell(text) },
  ];
  return tableSheet("Method", columns, { rows: lines, empty: "" });
}
