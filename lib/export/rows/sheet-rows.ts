import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { Report } from "@/lib/domain/report";
import type { WorksheetItem } from "@/lib/domain/worksheet";
import type { FilledSheet } from "@/lib/domain/worksheets/filled-sheet";

/** One answer of a worksheet as files tell it. */
export type SheetItemRow = {
  readonly id: string;
  readonly question: string;
  /** What was chosen, or the percentage; "Not answered" without an answer. */
  readonly said: string;
  /** Null without an answer. */
  readonly value: number | null;
  /** On the scale of the worksheet. */
  readonly score: number | null;
};

/** A worksheet with what it comes to. */
export type SheetRows = {
  readonly title: string;
  /** "4 of 5 answered" */
  readonly answered: string;
  readonly figures: readonly { readonly name: string; readonly text: string }[];
  readonly items: readonly SheetItemRow[];
};

/** The filled-in worksheets, in content order. */
export function sheetRows({ sheets }: Report): readonly SheetRows[] {
  return sheets.map(({ worksheet, result }) => ({
    title: worksheet.title,
    answered: `${result.answered} of ${worksheet.items.length} answered`,
    figures: result.figures.flatMap(figureRow),
    items: worksheet.items.map((item, place) => {
      const { value = null, score = null } = result.items[place] ?? {};
      return { id: item.id, question: item.question, said: saidOf(item, value), value, score };
    }),
  }));
}

function figureRow({ name, value, band }: FilledSheet["result"]["figures"][number]) {
  if (value === null) return [];
  const bands = band ? [...new Set([band.low, band.high])].filter(Boolean) : [];
  const meaning = bands.length === 0 ? "" : `. ${bands.join(" Up to: ")}`;
  return [{ name, text: `${formatFormulaValue(value)}${meaning}` }];
}

function saidOf({ kind, options }: WorksheetItem, value: number | null): string {
  if (value === null) return "Not answered";
  if (kind === "percent") return `${value} %`;
  return options.find((option) => option.value === value)?.text ?? String(value);
}
