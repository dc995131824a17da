import type { Metadata } from "next";
import { currentActor } from "@/app/current-actor";
import { getTeam } from "@/lib/data/teams";
import { loadDraft } from "./load-draft";
import { StartView } from "./start-view";
import { TaskListView } from "./task-list-view";

type Props = PageProps<"/teams/[teamId]/assessment">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { teamId } = await params;
  const draft = await loadDraft(teamId);
  if (draft) return { title: `Assessment of ${draft.team.name}` };
  const found = await getTeam(await currentActor(), teamId);
  return { title: found ? `Start an assessment of ${found.team.name}` : "Team not found" };
}

export default async function AssessmentPage({ params, searchParams }: Props) {
  const { teamId } = await params;
  const draft = await loadDraft(teamId);
  if (draft) return <TaskListView draft={draft} />;
  return <StartView teamId={teamId} discarded={(await searchParams).discarded} />;
}
