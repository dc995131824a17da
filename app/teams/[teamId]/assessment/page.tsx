import type { Metadata } from "next";
import { loadDraft } from "./load-draft";
import { StartView } from "./start-view";
import { TaskListView } from "./task-list-view";

type Props = PageProps<"/teams/[teamId]/assessment">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await loadDraft((await params).teamId);
  return { title: draft ? `Assessment of ${draft.team.name}` : "Start an assessment of a team" };
}

export default async function AssessmentPage({ params, searchParams }: Props) {
  const { teamId } = await params;
  const draft = await loadDraft(teamId);
  const { discarded, moved } = await searchParams;
  if (draft) return <TaskListView draft={draft} moved={moved !== undefined} />;
  return <StartView teamId={teamId} discarded={discarded} />;
}
