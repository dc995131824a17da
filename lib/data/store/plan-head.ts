import "server-only";

import { carryEdition } from "@/lib/domain/plans/carry-plan";
import { comparePlans, type PlanDifference } from "@/lib/domain/plans/compare-plans";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import { findLatestEditions } from "@/lib/storage/plan-editions";
import type { StoredPlan } from "@/lib/storage/plans";
import { findAskedWith } from "@/lib/storage/snapshot-history";
import type { Db } from "@/lib/storage/storage";
import type { PlanHead, PlanName } from "../plans-views";
import { findSince, standingOf } from "./plan-standing";
import { versionMaps } from "./version-maps";

/** What is told about a plan beside its editions. */
export function toPlanName({ id, name, isCurrent, version }: StoredPlan): PlanName {
  return { id, name, isCurrent, version };
}

/** Plans of one team as lists show them, in the order given. */
export async function findPlanHeads(
  db: Db,
  teamId: string,
  plans: readonly StoredPlan[],
): Promise<readonly PlanHead[]> {
  const kept: { plan: StoredPlan; edition: PlanEdition }[] = [];
  for (const plan of plans) kept.push({ plan, edition: await latestEdition(db, plan.id) });
  const since = await findSince(
    db,
    teamId,
    kept.map(({ edition }) => edition),
  );
  const heads: PlanHead[] = [];
  for (const { plan, edition } of kept) {
    const { tracked } = await standingOf(db, { teamId, planId: plan.id, edition }, since);
    const { progress } = tracked;
    heads.push({ ...toPlanName(plan), edition, editions: edition.number, progress });
  }
  return heads;
}

/** The latest edition of a plan; every plan has one. */
export async function latestEdition(db: Db, planId: string): Promise<PlanEdition> {
  const [edition] = await findLatestEditions(db, planId, 1);
  if (!edition) throw new Error(`The plan ${planId} has no edition.`);
  return edition;
}

/**
 * Compares two editions of one team. Where they were asked with different versions of the
 * questionnaire, practices of the earlier one go by the ids of the later one.
 */
export async function compareEditions(
  db: Db,
  teamId: string,
  [before, after]: readonly [PlanEdition, PlanEdition],
): Promise<PlanDifference> {
  const first = await findAskedWith(db, teamId, before.snapshotId);
  const second = await findAskedWith(db, teamId, after.snapshotId);
  if (!first || !second) return comparePlans(before, after);
  const { questionnaireVersion: from } = first;
  const { questionnaireVersion: to } = second;
  return comparePlans(
    carryEdition(before, versionMaps(from, to) ?? []),
    carryEdition(after, versionMaps(to, from) ?? []),
  );
}
