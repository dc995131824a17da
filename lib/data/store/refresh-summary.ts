import "server-only";

import { CountSums } from "@/lib/domain/organisation/count-changes";
import { sortedFlags } from "@/lib/domain/scope";
import type { Statement } from "@/lib/storage/engines/at-once";
import type { StoredNextAction } from "@/lib/storage/next-actions";
import {
  type FoundRow,
  type FoundWhole,
  findRowAndLatest,
} from "@/lib/storage/organisation/row-sources";
import type { SnapshotBefore, StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import type { Standing } from "@/lib/storage/summaries";
import { nextActionsOf } from "./next-actions";
import { refreshRows, writeRow } from "./refresh-row";
import { summarise } from "./summarise";

/**
 * Makes the summary of a team and the actions of its plan from its latest snapshots, or removes
 * both if there is none, and its row and the counts of its groups with them. Call it in every
 * transaction that withdraws or restores one.
 */
export function refreshSummary(db: Db, teamId: string): Promise<void> {
  return refreshSummaries(db, [teamId]);
}

/** The same for several teams in one transaction. */
export async function refreshSummaries(db: Db, teamIds: readonly string[]): Promise<void> {
  await refreshRows(db, teamIds, {
    find: async (db, teamId) => {
      const found = await findRowAndLatest(db, teamId);
      return { found, standing: await standingOf(db, found) };
    },
  });
}

async function standingOf(db: Db, { latest, before }: FoundWhole): Promise<Standing> {
  if (!latest) return { summary: null, actions: null };
  return { summary: summarise(latest, before), actions: await nextActionsOf(db, latest) };
}

/** A snapshot that is not stored yet. */
export type NewSnapshot = {
  readonly snapshot: StoredSnapshot;
  /** Stores it. */
  readonly insert: Statement;
  /** Of its plan to the next level. */
  readonly actions: readonly StoredNextAction[];
};

/** Adds a snapshot that is the latest of its team, with everything that follows from it. */
export async function addLatest(db: Db, found: FoundRow, latest: NewSnapshot): Promise<void> {
  const { sources } = found;
  if (!sources) throw new Error("Only a team can submit.");
  const { snapshot, insert, actions } = latest;
  const summary = summarise(snapshot, beforeOf(found));
  const submissions = [...sources.submissions, snapshot.head];
  await writeRow(db, {
    found,
    now: { ...sources, summary, actions, submissions },
    sums: new CountSums(),
    isLast: true,
    isRenamed: false,
    first: [insert],
  });
}

/** The latest snapshot as its summary has it, which need not be read for that. */
function beforeOf({ sources, profile }: FoundRow): SnapshotBefore | null {
  if (!sources?.summary) return null;
  const { snapshotId: id, submittedAt, details } = sources.summary;
  return { id, submittedAt, ...details, profile: sortedFlags(profile) };
}
