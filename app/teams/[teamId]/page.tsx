import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { DraftSection } from "@/components/teams/draft-section";
import { LatestResult } from "@/components/teams/latest-result";
import { SnapshotList } from "@/components/teams/snapshot-list";
import { TeamProfile } from "@/components/teams/team-profile";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { seesTeamsNamed } from "@/lib/data/organisation/sees-teams-named";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { getResults } from "@/lib/data/results";
import { getTeam } from "@/lib/data/teams";
import { PlanSection } from "./plan-section";

type Props = PageProps<"/teams/[teamId]">;

const SAVED: Record<string, string> = {
  team: "Changes to the team are saved.",
  restored: "The team is back, with everything it had.",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getTeam(await currentActor(), (await params).teamId);
  return { title: found?.team.name ?? "Team not found" };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const { teamId } = await params;
  const { saved } = await searchParams;
  const actor = await currentActor();
  const found = await getTeam(actor, teamId);
  if (!found) return answerNotFound();
  const { team, draft, snapshots } = found;
  const questionnaire = getQuestionnaire(actor);
  const [newest] = snapshots;
  const latest = newest ? await getResults(actor, teamId, newest.id) : null;
  const among = seesTeamsNamed(actor) ? team.group : null;
  const message = typeof saved === "string" ? SAVED[saved] : undefined;
  return (
    <>
      <PageHeader
        context={team.group || "Team"}
        title={team.name}
        lead={team.description || undefined}
        actions={
          <ButtonLink look="secondary" href={`/teams/${teamId}/edit`}>
            Edit the team
          </ButtonLink>
        }
      />
      {message && <Notice status>{message}</Notice>}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-10">
          {newest && latest && <LatestResult snapshot={newest} found={latest} among={among} />}
          <PlanSection teamId={teamId} />
          <DraftSection teamId={teamId} draft={draft} first={snapshots.length === 0} />
        </div>
        <TeamProfile team={team} flags={questionnaire.profile} />
      </div>
      <SnapshotList snapshots={snapshots} questionnaire={questionnaire} />
    </>
  );
}
