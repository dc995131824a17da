import type { Worksheet } from "@/lib/domain/worksheet";
import { openScore } from "./score-item";
import { scoreWorksheet } from "./score-worksheet";
import type { SheetAnswers } from "./worksheet-result";

/** One item or figure over time. */
export type OutcomeRow = {
  readonly id: string;
  readonly name: string;
  readonly isFigure: boolean;
  /** The best there is; 0 is the least. */
  readonly highest: number;
  /** One for each snapshot, oldest first; null where it was not answered. */
  readonly values: readonly (number | null)[];
};

/** A worksheet of outcomes over time. */
export type OutcomeTrend = { readonly worksheet: Worksheet; readonly rows: readonly OutcomeRow[] };

/** What a team said in its worksheets at one time, by id of the worksheet. */
export type SheetsAtTime = ReadonlyMap<string, SheetAnswers>;

/**
 * The worksheets of outcomes over time, each on its own scale, as far as somebody answered them.
 *
 * @param times oldest first
 */
export function outcomeTrends(
  worksheets: readonly Worksheet[],
  times: readonly SheetsAtTime[],
): readonly OutcomeTrend[] {
  return worksheets
    .filter(({ rule }) => rule.isOutcomes)
    .map((worksheet) => ({ worksheet, rows: rowsOf(worksheet, times) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(worksheet: Worksheet, times: readonly SheetsAtTime[]): readonly OutcomeRow[] {
  const results = times.map((sheets) =>
    scoreWorksheet(worksheet, sheets.get(worksheet.id) ?? new Map()),
  );
  const highest = Math.max(...worksheet.items.map((item) => openScore(worksheet, item).high));
  const items = worksheet.items.map((item) => ({
    ...{ id: item.id, name: item.question, isFigure: false },
    highest: openScore(worksheet, item).high,
    values: results.map(({ items: all }) => all.find(({ id }) => id === item.id)?.score ?? null),
  }));
  const figures = worksheet.rule.figures.map(({ id, name }) => ({
    ...{ id, name, isFigure: true, highest },
    values: results.map((each) => each.figures.find((one) => one.id === id)?.value?.low ?? null),
  }));
  return [...items, ...figures].filter(({ values }) => values.some((value) => value !== null));
}
