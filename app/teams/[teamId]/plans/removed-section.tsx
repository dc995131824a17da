import { currentActor } from "@/app/current-actor";
import { RemovedPlan } from "@/components/plans/removed-plan";
import { findRemovedPlan } from "@/lib/data/plans";
import { restorePlanAction } from "./actions";

/** The notice about a plan that was just removed; nothing if it is not removed. */
export async function RemovedSection({ teamId, planId }: { teamId: string; planId: string }) {
  const plan = await findRemovedPlan(await currentActor(), teamId, planId);
  if (!plan) return null;
  return <RemovedPlan name={plan.name} restore={restorePlanAction.bind(null, teamId, planId)} />;
}
