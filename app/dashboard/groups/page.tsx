import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answerNotFound } from "@/app/answer-not-found";
import { areaHeadings } from "@/components/dashboard/area-heading";
import { groupsHref } from "@/components/dashboard/group-address";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { GroupBody } from "@/components/groups/group-body";
import { groupFinding, groupSize } from "@/components/groups/group-finding";
import { GroupTrail } from "@/components/groups/group-trail";
import { RenameGroup } from "@/components/groups/rename-group";
import { RenamedNotice } from "@/components/groups/renamed-notice";
import { DashboardPages } from "@/components/overview/dashboard-pages";
import { WithheldPage } from "@/components/overview/withheld-page";
import { PageHeader } from "@/components/ui/page-header";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { currentActor } from "../../current-actor";
import { addExampleAction } from "../../example-actions";
import { renameGroupAction, undoRenameAction } from "./actions";
import { findGroup, groupProblems } from "./find-group";
import { parseGroupsView } from "./parse-groups-view";
import { parseRenamed } from "./parse-renamed";

export const metadata: Metadata = { title: "Groups" };

export default async function GroupsPage({ searchParams }: PageProps<"/dashboard/groups">) {
  const actor = await currentActor();
  const given = await searchParams;
  const areas = areaHeadings(getQuestionnaire(actor).areas);
  const { view, problems, wordy } = parseGroupsView(given, { areas, others: ["was", "undo"] });
  if (wordy && problems.length === 0) redirect(groupsHref(view));
  const found = await findGroup(actor, view);
  if (!found) return answerNotFound();
  const here = "/dashboard/groups";
  if (found.status === "withheld") return <WithheldPage here={here} {...found} />;
  const { was, refused } = parseRenamed(given);
  const { path, rollUp } = found;
  problems.push(...groupProblems(found, view));
  return (
    <>
      <PageHeader
        context={
          rollUp.teams > 0 && (
            <>
              <GroupTrail parents={found.parents} name={found.name} />
              {` · ${groupSize(rollUp)}`}
            </>
          )
        }
        title={groupFinding(found, areas)}
      />
      {rollUp.teams > 0 && <DashboardPages here={here} group={path || null} />}
      {path !== "" && was !== null && was !== path && (
        <RenamedNotice {...{ path, was, refused }} undo={undoRenameAction.bind(null, path, was)} />
      )}
      <IgnoredNote problems={problems} />
      <GroupBody group={found} areas={areas} view={view} addExample={addExampleAction} />
      {path !== "" && (
        <RenameGroup path={path} teams={rollUp.teams} action={renameGroupAction.bind(null, path)} />
      )}
    </>
  );
}
