import "server-only";

import { heldAgainst } from "@/lib/domain/plans/held-against";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import { type LaterSnapshot, type TrackedPlan, trackPlan } from "@/lib/domain/plans/track-plan";
import { findWords } from "@/lib/storage/plan-actions";
import {
  findAskedSince,
  findAskedWith,
  type StoredAsked,
  type StoredAsking,
} from "@/lib/storage/snapshot-history";
import type { Db } from "@/lib/storage/storage";
import { questionnaireOfSnapshot } from "./questionnaire-of";
import { versionMaps } from "./version-maps";

/** Where a plan stands. */
export type PlanStanding = {
  /** What the edition's snapshot was asked with; null where that is gone. */
  readonly asked: StoredAsked | null;
  readonly tracked: TrackedPlan;
  /** The latest snapshot after the edition's one. */
  readonly newer: Pick<LaterSnapshot, "id" | "name" | "submittedAt"> | null;
};

type Kept = { readonly teamId: string; readonly planId: string; readonly edition: PlanEdition };

/**
 * Holds an edition against what people say and what was submitted since, as of today in UTC.
 *
 * @param since the snapshots after some time that is not later than the edition's snapshot
 */
export async function standingOf(
  db: Db,
  { teamId, planId, edition }: Kept,
  since: readonly StoredAsking[],
): Promise<PlanStanding> {
  const asked = await findAskedWith(db, teamId, edition.snapshotId);
  const later: LaterSnapshot[] = [];
  for (const each of since) {
    if (each.submittedAt <= edition.snapshotAt) continue;
    const from = asked?.questionnaireVersion ?? each.questionnaireVersion;
    const maps = versionMaps(from, each.questionnaireVersion) ?? [];
    const questionnaire = await questionnaireOfSnapshot(db, each);
    later.push(heldAgainst({ ...each, questionnaire }, edition, maps));
  }
  const words = await findWords(db, planId);
  const today = new Date().toISOString().slice(0, 10);
  const [latest] = later.slice(-1);
  return {
    asked,
    tracked: trackPlan({ edition, words, later, today }),
    newer: latest ? { id: latest.id, name: latest.name, submittedAt: latest.submittedAt } : null,
  };
}

/** The snapshots of a team since the earliest of some editions. */
export async function findSince(
  db: Db,
  teamId: string,
  editions: readonly Pick<PlanEdition, "snapshotAt">[],
): Promise<readonly StoredAsking[]> {
  const [earliest] = editions.map(({ snapshotAt }) => snapshotAt).sort();
  return earliest === undefined ? [] : findAskedSince(db, teamId, earliest);
}
