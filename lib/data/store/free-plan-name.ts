import "server-only";

import type { StoredPlan } from "@/lib/storage/plans";
import { foldCase } from "@/lib/storage/text-keys";
import { invalidField } from "../input/field-errors";
import type { Invalid } from "../invalid";

/** Most plans of one team that are not removed. */
export const MOST_PLANS = 20;

/** Refuses one plan more than a team may have; null when there is room. */
export function refuseOneMore(plans: readonly StoredPlan[]): Invalid | null {
  if (plans.length < MOST_PLANS) return null;
  return invalidField("form", `Remove a plan first: a team keeps at most ${MOST_PLANS}.`);
}

/**
 * Refuses a name that another plan has, in any case; null when it is free. Ask holding the team.
 *
 * @param plans of the team that are not removed, without the one that is to have the name
 */
export function refuseTakenName(plans: readonly StoredPlan[], name: string): Invalid | null {
  const key = foldCase(name);
  if (plans.every((plan) => foldCase(plan.name) !== key)) return null;
  return invalidField(
    "name",
    `Choose another name: this team has a plan called “${name}” already.`,
  );
}
