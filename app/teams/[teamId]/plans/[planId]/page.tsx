import type { Metadata } from "next";
import { cache } from "react";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { PlanReport } from "@/components/plans/plan-report";
import { Notice } from "@/components/ui/notice";
import { getKeptPlan } from "@/lib/data/plans";
import { planActions } from "./plan-actions";
import { readSaved } from "./read-saved";

type Props = PageProps<"/teams/[teamId]/plans/[planId]">;

const load = cache(async (teamId: string, planId: string) =>
  getKeptPlan(await currentActor(), teamId, planId),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { teamId, planId } = await params;
  const view = await load(teamId, planId);
  return { title: view ? `${view.plan.name}: plan of ${view.team.name}` : "Plan not found" };
}

export default async function PlanPage({ params, searchParams }: Props) {
  const { teamId, planId } = await params;
  const view = await load(teamId, planId);
  if (!view) return answerNotFound();
  const { message, saved, renewed } = readSaved(await searchParams);
  return (
    <>
      {message && <Notice status>{message}</Notice>}
      <PlanReport view={view} actions={planActions(teamId, planId)} {...{ saved, renewed }} />
    </>
  );
}
