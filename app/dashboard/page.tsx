import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { DashboardBody } from "@/components/dashboard/dashboard-body";
import { dashboardContext } from "@/components/dashboard/dashboard-context";
import { DEFAULT_VIEW, dashboardHref, dashboardQuery } from "@/components/dashboard/dashboard-view";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { DashboardPages } from "@/components/overview/dashboard-pages";
import { GroupsOnly } from "@/components/overview/groups-only";
import { dashboardFinding } from "@/components/overview/overview-finding";
import { OverviewPanel } from "@/components/overview/overview-panel";
import { PageHeader } from "@/components/ui/page-header";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { currentActor } from "../current-actor";
import { addExampleAction } from "../example-actions";
import { setPageStatus } from "../front-door";
import { parseDashboardView } from "./parse-dashboard-view";
import { readDashboard } from "./read-dashboard";

const GROUPS_ONLY = "Names are hidden here: a group can be chosen, and nothing else.";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const actor = await currentActor();
  const questionnaire = getQuestionnaire(actor);
  const { areas, profile: flags } = questionnaire;
  const { view: asked, problems, wordy } = parseDashboardView(await searchParams, { areas, flags });
  if (wordy && problems.length === 0) redirect(dashboardHref(asked));
  const { heatMap: dashboard, overview } = await readDashboard(actor, asked);
  if (dashboard.status === "withheld") {
    const { group } = asked;
    const overview = await getOverview(actor, { group, since: null });
    if (dashboardQuery({ ...asked, group: null }).size > 0) problems.push(GROUPS_ONLY);
    const view = { ...DEFAULT_VIEW, group };
    return <GroupsOnly {...{ overview, view, problems }} names={questionnaire} />;
  }
  // A page with a part that could not be read is not sent again.
  if (overview?.status === "unavailable") setPageStatus(503);
  const view = { ...asked, page: dashboard.page };
  const headings = areaHeadings(areas);
  if (asked.page > dashboard.page) problems.push(`There is no page ${asked.page}.`);

  return (
    <>
      <PageHeader
        {...(dashboard.teams > 0 && { context: dashboardContext(view, dashboard, headings) })}
        title={dashboardFinding({ dashboard, names: areas })}
      />
      {dashboard.teams > 0 && <DashboardPages here="/dashboard" group={view.group} />}
      <IgnoredNote problems={problems} />
      <DashboardBody
        dashboard={dashboard}
        view={view}
        areas={headings}
        flags={flags}
        overview={
          overview && <OverviewPanel overview={overview} view={view} names={questionnaire} />
        }
        addExample={addExampleAction}
      />
    </>
  );
}
