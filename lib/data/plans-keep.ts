import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { isId, newId } from "@/lib/storage/new-id";
import { insertEdition } from "@/lib/storage/plan-editions";
import { findPlans, insertPlan } from "@/lib/storage/plans";
import { findSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { invalid, invalidField } from "./input/field-errors";
import { parsePlanToKeep } from "./input/plan-input";
import type { Invalid } from "./invalid";
import type { Kept, PlanToKeep, Renewed } from "./plans-views";
import { refuseOneMore, refuseTakenName } from "./store/free-plan-name";
import { readTeam, writeTeam } from "./store/one-team";
import { addEdition, findRenewal } from "./store/plan-again";
import {
  type NewEdition,
  type PlanSource,
  planFrom,
  planSourceOf,
  readPlanOf,
} from "./store/plan-from";

/**
 * Keeps the plan that a query asks of a snapshot, as its first edition. The first plan of a team
 * becomes the current one.
 *
 * The query is read strictly. Answers of a what-if that it has are what the plan begins with, in
 * this edition: the next one begins with what its snapshot says.
 *
 * @returns invalid with the keys "name" or "form"; null if there is no such team or snapshot
 */
export async function keepPlan(
  actor: Actor,
  teamId: string,
  input: PlanToKeep,
): Promise<Kept | Invalid | null> {
  authorise(actor, "create", "plan");
  const parsed = parsePlanToKeep(input);
  if (parsed.status === "invalid") return parsed;
  const { snapshotId, query, name } = parsed.value;
  if (snapshotId === "draft") return invalidField("form", FROM_DRAFT);
  if (!isId(snapshotId)) return null;
  const source = await readTeam(teamId, async (db) => {
    const snapshot = await findSnapshot(db, teamId, snapshotId);
    return snapshot && planSourceOf(db, snapshot);
  });
  const edition = source && planStrictly(source, query, actor.name);
  if (edition === null || edition.status === "invalid") return edition;
  return writeTeam(teamId, (db) => keep(db, { teamId, name, edition: edition.edition }));
}

/**
 * Asks the same of the team's latest snapshot and adds the answer as the next edition. What people
 * said about the actions stays.
 *
 * @returns invalid with the key "form" when there is no newer snapshot, or nothing to plan for
 */
export async function renewPlan(
  actor: Actor,
  teamId: string,
  planId: string,
): Promise<Renewed | Invalid | null> {
  authorise(actor, "change", "plan");
  if (!isId(planId)) return null;
  const key = { teamId, id: planId };
  const renewal = await readTeam(teamId, (db) => findRenewal(db, key));
  if (renewal === null || renewal.status === "invalid") return renewal;
  const { source, request, maps } = renewal;
  const edition = planFrom(source, request, actor.name);
  if (edition === null) return invalidField("form", HIGHEST_REACHED);
  return writeTeam(teamId, (db) => addEdition(db, key, { edition, maps }));
}

const HIGHEST_REACHED =
  "Keep a new plan with a target of its own: there is no level above to plan for.";

const FROM_DRAFT =
  "Submit the assessment first: a plan is kept from a snapshot, and the draft may still change.";

/** Plans what a query asks; everything that is wrong with it is said under "form". */
function planStrictly(
  source: PlanSource,
  query: string,
  by: string,
): { readonly status: "ok"; readonly edition: NewEdition } | Invalid {
  const { request, problems } = readPlanOf(source, query);
  if (problems.length > 0) return invalid(new Map([["form", [...problems]]]));
  const edition = planFrom(source, request, by);
  return edition ? { status: "ok", edition } : invalidField("form", NO_LEVEL_ABOVE);
}

const NO_LEVEL_ABOVE = "Choose a target: there is no level above to plan for.";

type Keeping = {
  readonly teamId: string;
  readonly name: string;
  readonly edition: NewEdition;
};

async function keep(db: Db, { teamId, name, edition }: Keeping): Promise<Kept | Invalid | null> {
  // Somebody may have withdrawn it while the plan was made.
  if (!(await findSnapshot(db, teamId, edition.snapshotId))) return null;
  const plans = await findPlans(db, teamId);
  const refused = refuseTakenName(plans, name) ?? refuseOneMore(plans);
  if (refused) return refused;
  const { madeAt: createdAt, madeBy: createdBy } = edition;
  const id = newId();
  const isCurrent = plans.length === 0;
  await insertPlan(db, { id, teamId, name, isCurrent, createdAt, createdBy, version: 1 });
  await insertEdition(db, id, { ...edition, number: 1 });
  return { status: "ok", planId: id };
}
