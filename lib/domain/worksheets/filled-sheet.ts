import type { Worksheet } from "@/lib/domain/worksheet";
import { scoreWorksheet } from "./score-worksheet";
import type { SheetAnswers, SheetResult } from "./worksheet-result";

/** A worksheet that somebody has filled in, with what it comes to. */
export type FilledSheet = { readonly worksheet: Worksheet; readonly result: SheetResult };

/** Scores the worksheets that have an answer to one of their items, in content order. */
export function filledSheets(
  worksheets: readonly Worksheet[],
  sheets: ReadonlyMap<string, SheetAnswers>,
): readonly FilledSheet[] {
  return worksheets
    .map((worksheet) => {
      const result = scoreWorksheet(worksheet, sheets.get(worksheet.id) ?? new Map());
      return { worksheet, result };
    })
    .filter(({ result }) => result.answered > 0);
}
