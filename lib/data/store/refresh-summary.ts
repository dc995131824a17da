import "server-only";

import { CountSums } from "@/lib/domain/organisation/count-changes";
import type { FoundRow, RowSources } from "@/lib/storage/organisation/row-sources";
import { findLatestSnapshots, insertSnapshot, type StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { parseStored, storedBefore } from "@/lib/storage/stored-json";
import type { Standing } from "@/lib/storage/summaries";
import { nextActionsOf } from "./next-actions";
import { refreshRows, writeRow } from "./refresh-row";
import { type Previous, summarise } from "./summarise";

/**
 * Makes the summary of a team and the actions of its plan from its latest snapshots, or removes
 * both if there is none, and its row and the counts of its groups with them. Call it in every
 * transaction that withdraws or restores one.
 */
export function refreshSummary(db: Db, teamId: string): Promise<void> {
  return refreshSummaries(db, [teamId]);
}

/** The same for several teams in one transaction. */
export function refreshSummaries(db: Db, teamIds: readonly string[]): Promise<void> {
  const standing = async ({ team }: RowSources) => {
    const [latest, previous = null] = await findLatestSnapshots(db, team.id, 2);
    return latest ? standingOf(db, latest, previous) : { summary: null, actions: null };
  };
  return refreshRows(db, teamIds, { standing });
}

/** Adds a snapshot that is the latest of its team, with everything that follows from it. */
export async function addLatest(db: Db, found: FoundRow, snapshot: StoredSnapshot): Promise<void> {
  const { sources, latestResults } = found;
  if (!sources) throw new Error("Only a team can submit.");
  const { summary, submissions } = sources;
  const previous = summary && {
    head: { id: summary.snapshotId, submittedAt: summary.submittedAt },
    results: parseStored(storedBefore, latestResults ?? ""),
  };
  const standing = await standingOf(db, snapshot, previous);
  const now = { ...sources, ...standing, submissions: [...submissions, snapshot.head] };
  const first = [insertSnapshot(db, snapshot)];
  const sums = new CountSums();
  await writeRow(db, { found, now, sums, isLast: true, isRenamed: false, first });
}

async function standingOf(
  db: Db,
  latest: StoredSnapshot,
  previous: Previous | null,
): Promise<Standing> {
  const { id: snapshotId, teamId, submittedAt } = latest.head;
  const details = summarise(latest, previous);
  return {
    summary: { teamId, snapshotId, submittedAt, details },
    actions: await nextActionsOf(db, latest),
  };
}
