import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { checkNextActions } from "./store/check-next-actions";
import { checkCounts, checkRows, checkSummaries, findNotedTeams } from "./store/check-rows";
import { getStorage } from "./store/open-storage";

/** What is stored twice to be quick, and where it differs from what it is made of. */
export type Diagnosis = {
  /** Ids of teams. */
  readonly summaries: readonly string[];
  /** Ids of teams. */
  readonly rows: readonly string[];
  /** Ids of teams. */
  readonly nextActions: readonly string[];
  /** A sentence for each count. */
  readonly counts: readonly string[];
  /**
   * How many teams submitted since anybody looked at a dashboard: whoever does makes their rows, and
   * here rows and next actions of them are left out.
   */
  readonly noted: number;
};

/**
 * Makes everything again that is kept for the dashboards and compares it with what is stored.
 * Changes nothing; takes as long as making all plans does.
 */
export async function diagnose(actor: Actor): Promise<Diagnosis> {
  authorise(actor, "read", "instance");
  const storage = await getStorage();
  return storage.read(async (db) => ({
    summaries: await checkSummaries(db),
    rows: await checkRows(db),
    nextActions: await checkNextActions(db),
    counts: await checkCounts(db),
    noted: (await findNotedTeams(db)).size,
  }));
}
