import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Invalid } from "./invalid";
import type { Kept, PlanToKeep, Renewed } from "./plans-views";

/**
 * Keeps the plan that a query asks of a snapshot, as its first edition. The first plan of a team
 * becomes the current one.
 *
 * @returns invalid with the keys "name" or "form"; null if there is no such team or snapshot
 */
export async function keepPlan(
  _actor: Actor,
  _teamId: string,
  _input: PlanToKeep,
): Promise<Kept | Invalid | null> {
  throw new Error("Not there yet.");
}

/**
 * Asks the same of the team's latest snapshot and adds the answer as the next edition.
 *
 * @returns invalid with the key "form" when there is no newer snapshot
 */
export async function renewPlan(
  _actor: Actor,
  _teamId: string,
  _planId: string,
): Promise<Renewed | Invalid | null> {
  throw new Error("Not there yet.");
}
