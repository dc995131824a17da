import "server-only";

import type { Gate } from "@/lib/domain/gates/gate";
import { type FilledSheet, filledSheets } from "@/lib/domain/worksheets/filled-sheet";
import { findGates } from "@/lib/storage/gates";
import type { Db } from "@/lib/storage/storage";
import { findSheets } from "@/lib/storage/worksheet-answers";
import { currentWorksheets } from "./current-content";

/** What stands beside the levels of a draft or snapshot and is part of none. */
export type Beside = {
  /** In the order in which they were added. */
  readonly gates: readonly Gate[];
  /** Those with an answer, in content order, scored by the rules of today. */
  readonly sheets: readonly FilledSheet[];
};

/** The gates and filled-in worksheets of a draft, open or closed; nothing for null. */
export async function findBeside(db: Db, draftId: string | null): Promise<Beside> {
  if (draftId === null) return { gates: [], sheets: [] };
  const gates = (await findGates(db, draftId)).map(({ gate }) => gate);
  const sheets = (await findSheets(db, [draftId])).get(draftId) ?? new Map();
  return { gates, sheets: filledSheets(currentWorksheets(), sheets) };
}
