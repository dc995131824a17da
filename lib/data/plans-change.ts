import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import { isId } from "@/lib/storage/new-id";
import {
  changePlan,
  clearCurrent,
  findHiddenPlan,
  findPlan,
  findPlans,
  type PlanKey,
  type StoredPlan,
} from "@/lib/storage/plans";
import type { Db } from "@/lib/storage/storage";
import { parsePlanName } from "./input/plan-input";
import type { Invalid } from "./invalid";
import type { Done, PlanName } from "./plans-views";
import { refuseOneMore, refuseTakenName } from "./store/free-plan-name";
import { writeTeam } from "./store/one-team";
import { toPlanName } from "./store/plan-head";

/** Gives a plan another name; null if there is no such plan. */
export async function renamePlan(
  actor: Actor,
  teamId: string,
  planId: string,
  input: { readonly name: string },
): Promise<Done | Invalid | null> {
  authorise(actor, "change", "plan");
  const parsed = parsePlanName(input);
  if (parsed.status === "invalid") return parsed;
  const { name } = parsed.value;
  return changing<Done | Invalid>({ teamId, id: planId }, async (db, plan) => {
    const others = (await findPlans(db, teamId)).filter(({ id }) => id !== plan.id);
    const refused = refuseTakenName(others, name);
    if (refused) return refused;
    if (plan.name !== name) await changePlan(db, { teamId, id: plan.id }, { name, at: now() });
    return { status: "ok" };
  });
}

/** Makes a plan the one that the team works off; null if there is no such plan. */
export async function makeCurrent(
  actor: Actor,
  teamId: string,
  planId: string,
): Promise<PlanName | null> {
  authorise(actor, "change", "plan");
  return changing({ teamId, id: planId }, async (db, plan) => {
    const current = plan.isCurrent ? plan : await putFirst(db, { teamId, id: plan.id });
    return current && toPlanName(current);
  });
}

/**
 * Takes a plan out of everything; {@link restorePlan} undoes it. When it was the current one, the
 * newest other becomes it. Null if there is no such plan.
 */
export async function removePlan(
  actor: Actor,
  teamId: string,
  planId: string,
): Promise<Pick<PlanName, "id" | "name"> | null> {
  authorise(actor, "delete", "plan");
  return changing({ teamId, id: planId }, async (db, plan) => {
    const at = now();
    // It keeps the mark of the current one, so that it can be that again.
    await changePlan(db, { teamId, id: plan.id }, { deletedAt: at, at });
    const [newest] = plan.isCurrent ? await findPlans(db, teamId) : [];
    if (newest) await changePlan(db, { teamId, id: newest.id }, { isCurrent: true, at });
    return { id: plan.id, name: plan.name };
  });
}

/**
 * Undoes {@link removePlan}. A plan that was the current one is that again, unless people have
 * chosen another since.
 *
 * @returns invalid with the key "name" when another plan has taken the name meanwhile, or "form"
 *   when the team has as many plans as it may; null if there is no such removed plan
 */
export async function restorePlan(
  actor: Actor,
  teamId: string,
  planId: string,
): Promise<{ readonly status: "ok"; readonly plan: PlanName } | Invalid | null> {
  authorise(actor, "restore", "plan");
  if (!isId(planId)) return null;
  const key = { teamId, id: planId };
  return writeTeam(teamId, async (db) => {
    const plan = await findHiddenPlan(db, key);
    if (!plan) return null;
    const others = await findPlans(db, teamId);
    const refused = refuseTakenName(others, plan.name) ?? refuseOneMore(others);
    if (refused) return refused;
    const isCurrent = plan.isCurrent || others.length === 0;
    const restored = isCurrent
      ? await putFirst(db, key, { deletedAt: null })
      : await changePlan(db, key, { deletedAt: null, at: now() });
    return restored && { status: "ok", plan: toPlanName(restored) };
  });
}

/** Makes a plan the current one, and no other. */
async function putFirst(db: Db, key: PlanKey, change: { readonly deletedAt?: null } = {}) {
  const at = now();
  await clearCurrent(db, key.teamId, at);
  return changePlan(db, key, { ...change, isCurrent: true, at });
}

/** Changes a plan that is not removed, holding its team. */
async function changing<T>(
  { teamId, id }: PlanKey,
  run: (db: Db, plan: StoredPlan) => Promise<T | null>,
): Promise<T | null> {
  if (!isId(id)) return null;
  return writeTeam(teamId, async (db) => {
    const plan = await findPlan(db, { teamId, id });
    return plan && run(db, plan);
  });
}

function now(): string {
  return new Date().toISOString();
}
