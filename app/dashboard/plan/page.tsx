import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { countOf } from "@/components/dashboard/number-words";
import { planHref } from "@/components/organisation/plan-address";
import { PlanBody } from "@/components/organisation/plan-body";
import { planFinding, planLead } from "@/components/organisation/plan-finding";
import { PageHeader } from "@/components/ui/page-header";
import { getOrganisationPlan } from "@/lib/data/organisation-plan";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { currentActor } from "../../current-actor";
import { addExampleAction } from "../../example-actions";
import { parsePlanView } from "./parse-plan-view";

export const metadata: Metadata = { title: "What unblocks most teams" };

export default async function OrganisationPlanPage({ searchParams }: PageProps<"/dashboard/plan">) {
  const actor = await currentActor();
  const { view, problems, wordy } = parsePlanView(await searchParams);
  if (wordy && problems.length === 0) redirect(planHref(view));
  const plan = await getOrganisationPlan(actor, view);
  const lead = planLead(plan.leading);
  const { group } = view;
  if (view.page > plan.page) problems.push(`There is no page ${view.page}.`);

  return (
    <>
      <PageHeader
        context={
          <>
            <a href="/dashboard">Dashboard</a>
            {plan.assessed > 0 &&
              ` · ${group ?? "all groups"} · ${countOf(plan.assessed, "assessed team")} · plans to the next level`}
          </>
        }
        title={planFinding({ counts: plan, leading: plan.leading, filtered: group !== null })}
        {...(lead !== null && { lead })}
      />
      <IgnoredNote problems={problems} />
      <PlanBody
        plan={plan}
        group={group}
        names={getQuestionnaire(actor)}
        addExample={addExampleAction}
      />
    </>
  );
}
