import type { Metadata } from "next";
import { cache } from "react";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { ChoosePlans } from "@/components/plans/choose-plans";
import { PlanList } from "@/components/plans/plan-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listPlans } from "@/lib/data/plans";
import { NoPlansSection } from "./no-plans-section";
import { RemovedSection } from "./removed-section";

type Props = PageProps<"/teams/[teamId]/plans">;

const load = cache(async (teamId: string) => listPlans(await currentActor(), teamId));

const NOT_RESTORED: Record<string, string> = {
  "name-taken": "another plan of the team has its name now. Rename that one first.",
  "too-many": "the team has as many plans as it may. Remove one first.",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).teamId);
  return { title: found ? `Plans of ${found.team.name}` : "Team not found" };
}

export default async function PlansPage({ params, searchParams }: Props) {
  const { teamId } = await params;
  const { removed, restore } = await searchParams;
  const found = await load(teamId);
  if (!found) return answerNotFound();
  const { team, plans } = found;
  const why = typeof restore === "string" ? NOT_RESTORED[restore] : undefined;
  return (
    <>
      {typeof removed === "string" && <RemovedSection teamId={teamId} planId={removed} />}
      {why && (
        <Notice look="wrong" status>
          {`The plan could not be brought back: ${why}`}
        </Notice>
      )}
      <PageHeader
        context={
          <a href={`/teams/${teamId}`}>
            <bdi>{team.name}</bdi>
          </a>
        }
        title={plans.length === 0 ? "No plan is kept yet" : "Kept plans"}
      />
      {plans.length === 0 && <NoPlansSection teamId={teamId} />}
      {plans.length > 0 && <PlanList teamId={teamId} plans={plans} />}
      <ChoosePlans teamId={teamId} plans={plans} />
    </>
  );
}
