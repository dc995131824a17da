import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { DashboardBody } from "@/components/dashboard/dashboard-body";
import { dashboardContext } from "@/components/dashboard/dashboard-context";
import { dashboardFinding } from "@/components/dashboard/dashboard-finding";
import { dashboardHref } from "@/components/dashboard/dashboard-view";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { planHref } from "@/components/organisation/plan-address";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getDashboard } from "@/lib/data/dashboard";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { currentActor } from "../current-actor";
import { addExampleAction } from "../example-actions";
import { parseDashboardView } from "./parse-dashboard-view";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const actor = await currentActor();
  const { areas } = getQuestionnaire(actor);
  const { view: asked, problems, wordy } = parseDashboardView(await searchParams, areas);
  if (wordy && problems.length === 0) redirect(dashboardHref(asked));
  const dashboard = await getDashboard(actor, asked);
  const view = { ...asked, page: dashboard.page };
  const headings = areaHeadings(areas);
  if (asked.page > dashboard.page) problems.push(`There is no page ${asked.page}.`);

  return (
    <>
      <PageHeader
        {...(dashboard.teams > 0 && { context: dashboardContext(view, dashboard, headings) })}
        title={dashboardFinding({ ...dashboard, areas })}
        {...(dashboard.assessed > 0 && {
          actions: (
            <ButtonLink look="secondary" href={planHref({ group: view.group, page: 1 })}>
              What unblocks most teams
            </ButtonLink>
          ),
        })}
      />
      <IgnoredNote problems={problems} />
      <DashboardBody
        dashboard={dashboard}
        view={view}
        areas={headings}
        addExample={addExampleAction}
      />
    </>
  );
}
