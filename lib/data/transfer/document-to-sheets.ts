import { toGateColumns } from "@/lib/storage/gates";
import type { WholeSheets } from "@/lib/storage/whole-sheets";
import { toSheetColumns } from "@/lib/storage/worksheet-answers";
import type { ExportTeam } from "./format";

/** The rows of worksheets and gates as an export says them; the export has to be checked before. */
export function documentToSheets(drafts: ExportTeam["drafts"]): WholeSheets {
  return {
    sheetAnswers: drafts.flatMap(({ id, worksheets = [] }) =>
      worksheets.map(({ worksheet, item, ...answer }) => ({
        ...{ draft_id: id, worksheet_id: worksheet, item_id: item },
        ...toSheetColumns(answer),
      })),
    ),
    gates: drafts.flatMap(({ id, gates = [] }) =>
      gates.map(({ addedAt, removedAt, version, savedAt, savedBy, ...gate }) => ({
        ...{ draft_id: id, gate_id: gate.id },
        ...toGateColumns({ gate, addedAt, removedAt, version, savedAt, savedBy }),
      })),
    ),
  };
}
