import "server-only";

import type { NextLevelAction } from "@/lib/domain/organisation/next-level-actions";
import { sortedFlags } from "@/lib/domain/scope";
import type { Statement } from "@/lib/storage/engines/at-once";
import {
  type FoundRow,
  type FoundWhole,
  findRowAndLatest,
} from "@/lib/storage/organisation/row-sources";
import { markWithdrawn, type SnapshotBefore, type StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import type { Standing } from "@/lib/storage/summaries";
import { nextActionsOf } from "./next-actions";
import { refreshRows, writeRow } from "./refresh-row";
import { summarise } from "./summarise";

/**
 * Makes the summary of a team and the actions of its plan from its latest snapshots, or removes
 * both if there is none, and its row and the counts of its groups with them.
 */
export function refreshSummary(db: Db, teamId: string): Promise<void> {
  return refreshSummaries(db, [teamId]);
}

/** The same for several teams in one transaction. */
export async function refreshSummaries(db: Db, teamIds: readonly string[]): Promise<void> {
  await refreshRows(db, teamIds, {
    find: async (db, teamId) => {
      const found = await findRowAndLatest(db, teamId, null);
      return { found, standing: await standingOf(db, found) };
    },
  });
}

type Mark = {
  readonly teamId: string;
  readonly snapshotId: string;
  /** When it is withdrawn, ISO 8601, UTC; null for not any more. */
  readonly at: string | null;
};

/**
 * Takes a snapshot of a team out of everything that counts, or back in, with everything that
 * follows from it. Call it inside a transaction that holds the team.
 *
 * @returns false when there is no such snapshot, or it is so already
 */
export async function markSnapshot(db: Db, { teamId, snapshotId, at }: Mark): Promise<boolean> {
  const found = await findRowAndLatest(db, teamId, snapshotId);
  const { sources, isWithdrawn } = found;
  if (!sources || isWithdrawn !== (at === null)) return false;
  const now = { ...sources, ...(await standingOf(db, found)) };
  await writeRow(db, { found, now, first: [markWithdrawn(db, snapshotId, at)] });
  return true;
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
  readonly actions: readonly NextLevelAction[];
};

/** Adds a snapshot that is the latest of its team, with everything that follows from it. */
export async function addLatest(db: Db, found: FoundRow, latest: NewSnapshot): Promise<void> {
  const { sources } = found;
  if (!sources) throw new Error("Only a team can submit.");
  const { snapshot, insert, actions } = latest;
  const summary = summarise(snapshot, beforeOf(found));
  const submissions = [...sources.submissions, snapshot.head];
  const now = { ...sources, summary, actions, submissions };
  await writeRow(db, { found, now, first: [insert] });
}

/** The latest snapshot as its summary has it, which need not be read for that. */
function beforeOf({ sources, profile }: FoundRow): SnapshotBefore | null {
  if (!sources?.summary) return null;
  const { snapshotId: id, submittedAt, details } = sources.summary;
  return { id, submittedAt, ...details, profile: sortedFlags(profile) };
}
