import { currentActor } from "@/app/current-actor";
import { NoPlans } from "@/components/plans/no-plans";
import { getTeam } from "@/lib/data/teams";

/** What stands where plans will be, with the way to the roadmap of the latest snapshot. */
export async function NoPlansSection({ teamId }: { teamId: string }) {
  const found = await getTeam(await currentActor(), teamId);
  return <NoPlans teamId={teamId} snapshotId={found?.snapshots[0]?.id ?? null} />;
}
