import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Invalid } from "./invalid";
import type { Done, PlanName } from "./plans-views";

/** Gives a plan another name; null if there is no such plan. */
export async function renamePlan(
  _actor: Actor,
  _teamId: string,
  _planId: string,
  _input: { readonly name: string },
): Promise<Done | Invalid | null> {
  throw new Error("Not there yet.");
}

/** Makes a plan the one that the team works off; null if there is no such plan. */
export async function makeCurrent(
  _actor: Actor,
  _teamId: string,
  _planId: string,
): Promise<PlanName | null> {
  throw new Error("Not there yet.");
}

/** Takes a plan out of everything; {@link restorePlan} undoes it. Null if there is no such plan. */
export async function removePlan(
  _actor: Actor,
  _teamId: string,
  _planId: string,
): Promise<Pick<PlanName, "id" | "name"> | null> {
  throw new Error("Not there yet.");
}

/**
 * Undoes {@link removePlan}.
 *
 * @returns invalid with the key "name" when another plan has taken the name meanwhile, or "form"
 *   when the team has as many plans as it may; null if there is no such removed plan
 */
export async function restorePlan(
  _actor: Actor,
  _teamId: string,
  _planId: string,
): Promise<{ readonly status: "ok"; readonly plan: PlanName } | Invalid | null> {
  throw new Error("Not there yet.");
}
