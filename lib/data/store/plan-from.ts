import "server-only";

import { choicesOf } from "@/lib/domain/answers";
import type { PlanEdition } from "@/lib/domain/plans/kept-plan";
import { makeEdition } from "@/lib/domain/plans/make-edition";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { makePlan } from "@/lib/domain/roadmap/make-plan";
import { type ReadPlan, readPlanQuery } from "@/lib/domain/roadmap/plan-query/read-plan-query";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { supposing } from "@/lib/domain/roadmap/resolve-request";
import type { StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { currentPlanning } from "./current-content";
import { knownToPlans } from "./known-to-plans";
import { questionnaireOfSnapshot } from "./questionnaire-of";

/** A snapshot that a plan can be made from. */
export type PlanSource = {
  readonly snapshot: StoredSnapshot;
  /** The one that was asked. */
  readonly questionnaire: Questionnaire;
};

/** Reads what a plan needs beside the snapshot. */
export async function planSourceOf(db: Db, snapshot: StoredSnapshot): Promise<PlanSource> {
  const { head, contentHash } = snapshot;
  return { snapshot, questionnaire: await questionnaireOfSnapshot(db, { ...head, contentHash }) };
}

/** Reads the query of a plan as the address of the snapshot's roadmap would be read. */
export function readPlanOf({ snapshot, questionnaire }: PlanSource, query: string): ReadPlan {
  const byName = Map.groupBy(new URLSearchParams(query), ([name]) => name);
  const values = [...byName].map(([name, all]) => [name, all.map(([, value]) => value)] as const);
  const known = knownToPlans(questionnaire, snapshot.head.submittedAt);
  return readPlanQuery(Object.fromEntries(values), known);
}

/** An edition that still lacks its number. */
export type NewEdition = Omit<PlanEdition, "number">;

/**
 * Plans what a request asks of a snapshot, beginning with the answers that it supposes. This takes its time: do it outside transactions.
 *
 * @param madeBy name of the person
 * @returns null when there is no level above to plan for
 */
export function planFrom(
  { snapshot, questionnaire }: PlanSource,
  request: PlanRequest,
  madeBy: string,
): NewEdition | null {
  const { head, results, answers } = snapshot;
  const { profile, mode } = results;
  const assessment = { questionnaire, profile, mode, choices: choicesOf(answers) };
  const plan = makePlan({
    assessment,
    start: supposing(assessment, request.answers),
    request,
    settings: currentPlanning(),
    since: head.submittedAt,
  });
  const made = { madeAt: new Date().toISOString(), madeBy };
  const query = planQuery(request);
  return plan && makeEdition({ plan, questionnaire, snapshot: head, query, number: 1, ...made });
}
