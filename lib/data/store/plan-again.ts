import "server-only";

import type { VersionMap } from "@/lib/domain/carry-over";
import { beginAgain } from "@/lib/domain/plans/begin-again";
import { carryRequest } from "@/lib/domain/plans/carry-plan";
import { heirs } from "@/lib/domain/plans/held-against";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { findWords, saveWords } from "@/lib/storage/plan-actions";
import { insertEdition } from "@/lib/storage/plan-editions";
import { changePlan, findPlan, type PlanKey } from "@/lib/storage/plans";
import { findAskedWith } from "@/lib/storage/snapshot-history";
import { findLatestSnapshot, findSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { invalidField } from "../input/field-errors";
import type { Invalid } from "../invalid";
import type { Renewed } from "../plans-views";
import { type NewEdition, type PlanSource, planSourceOf, readPlanOf } from "./plan-from";
import { latestEdition } from "./plan-head";
import { questionnaireOfSnapshot } from "./questionnaire-of";
import { versionMaps } from "./version-maps";

/** What a plan is made from the next time. */
export type Renewal = {
  readonly status: "ok";
  readonly source: PlanSource;
  readonly request: PlanRequest;
  /** From the questionnaire of the edition before to that of the snapshot. */
  readonly maps: readonly VersionMap[];
};

const NOTHING_NEWER =
  "Submit an assessment first: there is no snapshot after the one that this plan was made from.";
const GOAL_IS_GONE =
  "Keep a new plan instead: what this one leads to is no longer known to the questionnaire.";

/**
 * Finds the latest snapshot of a team and what a plan asks of it: the same as before, but for a
 * beginning that has passed and for answers that were only supposed. A practice that the
 * questionnaire calls otherwise by now is followed, one that it has no longer is left out.
 *
 * @returns invalid when there is no newer snapshot, or the goal means nothing any more
 */
export async function findRenewal(db: Db, key: PlanKey): Promise<Renewal | Invalid | null> {
  if (!(await findPlan(db, key))) return null;
  const edition = await latestEdition(db, key.id);
  const snapshot = await findLatestSnapshot(db, key.teamId);
  if (!snapshot || snapshot.head.submittedAt <= edition.snapshotAt) {
    return invalidField("form", NOTHING_NEWER);
  }
  const source = await planSourceOf(db, snapshot);
  const asked = await findAskedWith(db, key.teamId, edition.snapshotId);
  const before = asked ? await questionnaireOfSnapshot(db, asked) : source.questionnaire;
  const maps = versionMaps(before.version, source.questionnaire.version) ?? [];
  const kept = readPlanOf({ snapshot, questionnaire: before }, edition.query);
  const asIs = { ...kept.request, answers: {} };
  const carried = beginAgain(carryRequest(asIs, maps), snapshot.head.submittedAt);
  const { request } = readPlanOf(source, planQuery(carried));
  const isSameGoal = JSON.stringify(request.goal) === JSON.stringify(kept.request.goal);
  if (kept.problems.length > 0 || !isSameGoal) return invalidField("form", GOAL_IS_GONE);
  return { status: "ok", source, request, maps };
}

/** Adds an edition to a plan and lets people's words follow its practices. Call it holding the team. */
export async function addEdition(
  db: Db,
  key: PlanKey,
  { edition, maps }: { readonly edition: NewEdition; readonly maps: readonly VersionMap[] },
): Promise<Renewed | Invalid | null> {
  if (!(await findPlan(db, key))) return null;
  const before = await latestEdition(db, key.id);
  // Somebody may have renewed the plan or withdrawn the snapshot while this one was planned.
  const isThere = await findSnapshot(db, key.teamId, edition.snapshotId);
  if (!isThere || edition.snapshotAt <= before.snapshotAt) {
    return invalidField("form", NOTHING_NEWER);
  }
  const number = before.number + 1;
  await insertEdition(db, key.id, { ...edition, number });
  await carryWords(db, { planId: key.id, before, maps });
  await changePlan(db, key, { at: edition.madeAt });
  return { status: "ok", edition: number };
}

type Carrying = {
  readonly planId: string;
  readonly before: PlanEdition;
  readonly maps: readonly VersionMap[];
};

/** What was said about a practice is said about what became of it, unless that has words already. */
async function carryWords(db: Db, { planId, before, maps }: Carrying): Promise<void> {
  const words = await findWords(db, planId);
  for (const { id, kind } of before.actions) {
    const said = words.get(id);
    if (kind === "own" || said === undefined) continue;
    for (const heir of heirs(id, maps)) {
      if (words.has(heir)) continue;
      await saveWords(db, { planId, actionId: heir, words: said });
    }
  }
}
