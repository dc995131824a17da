import "server-only";

import { sortedFlags } from "@/lib/domain/scope";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import { noteTeam } from "@/lib/storage/organisation/count-changes";
import {
  insertSnapshot,
  markWithdrawn,
  type SnapshotBefore,
  type StoredSnapshot,
} from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { changeSummary } from "@/lib/storage/summaries";
import {
  findSummarySources,
  type LastSubmitted,
  type SummarySources,
} from "@/lib/storage/summary-sources";
import type { Team } from "../team";
import { refreshRows } from "./refresh-row";
import { summarise } from "./summarise";

/**
 * Makes the summary of a team from its latest snapshots, or removes it if there is none, and the row
 * of the team with it.
 */
export function refreshSummary(db: Db, teamId: string): Promise<void> {
  return refreshSummaries(db, [teamId]);
}

/** The same for several teams in one transaction. */
export async function refreshSummaries(db: Db, teamIds: readonly string[]): Promise<void> {
  for (const id of teamIds) {
    const found = await findSummarySources(db, id, null);
    if (!found) continue;
    const now = { team: { id, name: found.name }, summary: summaryOf(found) };
    await runAtOnce(db, changeSummary(db, found.summary, now));
  }
  await refreshRows(db, teamIds);
}

type Mark = {
  readonly teamId: string;
  readonly snapshotId: string;
  /** When it is withdrawn, ISO 8601, UTC; null for not any more. */
  readonly at: string | null;
};

/**
 * Takes a snapshot of a team out of everything that counts, or back in: the summary of the team at
 * once, its row before anybody reads rows. Call it inside a transaction that holds the team.
 *
 * @returns false when there is no such snapshot, or it is so already
 */
export async function markSnapshot(db: Db, { teamId, snapshotId, at }: Mark): Promise<boolean> {
  const found = await findSummarySources(db, teamId, snapshotId);
  if (!found || found.isWithdrawn !== (at === null)) return false;
  const now = { team: { id: teamId, name: found.name }, summary: summaryOf(found) };
  await runAtOnce(db, [
    markWithdrawn(db, snapshotId, at),
    ...changeSummary(db, found.summary, now),
    noteTeam(db, teamId),
  ]);
  return true;
}

function summaryOf({ latest, before }: SummarySources) {
  return latest && summarise(latest, before);
}

/**
 * Stores a snapshot that is the latest of its team, and what follows from it: the summary of the
 * team at once, its row before anybody reads rows.
 *
 * @param last what the team submitted before
 */
export async function addLatest(
  db: Db,
  team: Team,
  { last, snapshot }: { readonly last: LastSubmitted; readonly snapshot: StoredSnapshot },
): Promise<void> {
  const summary = summarise(snapshot, beforeOf(last));
  await runAtOnce(db, [
    insertSnapshot(db, snapshot),
    ...changeSummary(db, last.summary, { team, summary }),
    noteTeam(db, team.id),
  ]);
}

/** The latest snapshot as its summary has it, which need not be read for that. */
function beforeOf({ summary, profile }: LastSubmitted): SnapshotBefore | null {
  if (!summary) return null;
  const { snapshotId: id, submittedAt, details } = summary;
  return { id, submittedAt, ...details, profile: sortedFlags(profile) };
}
