import { currentActor } from "@/app/current-actor";
import { CurrentPlan } from "@/components/plans/current-plan";
import { listPlans } from "@/lib/data/plans";

/** The plan that a team follows, on its page; nothing before one is kept. */
export async function PlanSection({ teamId }: { teamId: string }) {
  const found = await listPlans(await currentActor(), teamId);
  return found && <CurrentPlan teamId={teamId} plans={found.plans} />;
}
