import { toStoredGate } from "@/lib/storage/gates";
import type { WholeSheets } from "@/lib/storage/whole-sheets";
import { toSheetAnswer } from "@/lib/storage/worksheet-answers";
import type { ExportGate, ExportSheetAnswer } from "./format-sheets";
import { by } from "./order-by";

type Members = {
  readonly worksheets?: ExportSheetAnswer[];
  readonly gates?: ExportGate[];
};

/** What a draft says in worksheets and its gates, as an export says them; without empty lists. */
export function sheetsToDocument(whole: WholeSheets, draftId: string): Members {
  const worksheets = whole.sheetAnswers
    .filter(({ draft_id }) => draft_id === draftId)
    .toSorted(
      by(
        ({ worksheet_id }) => worksheet_id,
        ({ item_id }) => item_id,
      ),
    )
    .map((row) => ({ worksheet: row.worksheet_id, item: row.item_id, ...toSheetAnswer(row) }));
  const gates = whole.gates
    .filter(({ draft_id }) => draft_id === draftId)
    .toSorted(
      by(
        ({ added_at }) => added_at,
        ({ gate_id }) => gate_id,
      ),
    )
    .map((row) => {
      const { gate, ...kept } = toStoredGate(row);
      return { ...gate, ...kept };
    });
  return {
    ...(worksheets.length > 0 ? { worksheets } : {}),
    ...(gates.length > 0 ? { gates } : {}),
  };
}
