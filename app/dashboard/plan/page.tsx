import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { groupWords } from "@/components/dashboard/group-words";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { countOf } from "@/components/dashboard/number-words";
import { planHref } from "@/components/organisation/plan-address";
import { PlanBody } from "@/components/organisation/plan-body";
import { planFinding, planLead } from "@/components/organisation/plan-finding";
import { DashboardPages } from "@/components/overview/dashboard-pages";
import { WithheldPage } from "@/components/overview/withheld-page";
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
  const { group } = view;
  const here = "/dashboard/plan";
  if (plan.status === "withheld") return <WithheldPage here={here} {...plan} />;
  const lead = planLead(plan.leading);
  if (view.page > plan.page) problems.push(`There is no page ${view.page}.`);

  return (
    <>
      <PageHeader
        {...(plan.assessed > 0 && {
          context: `${countOf(plan.assessed, "assessed team")} · ${groupWords(group)} · plans to the next level`,
        })}
        title={planFinding({ counts: plan, leading: plan.leading, filtered: group !== null })}
        {...(lead !== null && { lead })}
      />
      {plan.teams > 0 && <DashboardPages here={here} group={group} />}
      <IgnoredNote problems={problems} />
      <PlanBody
        plan={plan}
        view={view}
        names={getQuestionnaire(actor)}
        addExample={addExampleAction}
      />
    </>
  );
}
