import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { ComparedPlans, KeptPlanView, PlanName, PlansView } from "./plans-views";

/** The plans of a team that are not removed, with how far each has come; null without the team. */
export async function listPlans(_actor: Actor, _teamId: string): Promise<PlansView | null> {
  throw new Error("Not there yet.");
}

/** One plan in its latest edition, held against what was submitted since; null if not there. */
export async function getKeptPlan(
  _actor: Actor,
  _teamId: string,
  _planId: string,
): Promise<KeptPlanView | null> {
  throw new Error("Not there yet.");
}

/** What tells two plans of a team apart; null unless both are there. */
export async function comparePlansOf(
  _actor: Actor,
  _teamId: string,
  _aId: string,
  _bId: string,
): Promise<ComparedPlans | null> {
  throw new Error("Not there yet.");
}

/** A plan that was removed and can be restored; null for any other id. */
export async function findRemovedPlan(
  _actor: Actor,
  _teamId: string,
  _planId: string,
): Promise<Pick<PlanName, "id" | "name"> | null> {
  throw new Error("Not there yet.");
}
