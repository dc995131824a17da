import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { IgnoredNote } from "@/components/dashboard/ignored-note";
import { ChooseSnapshots } from "@/components/history/choose-snapshots";
import { LevelsOverTime } from "@/components/history/levels-over-time";
import { WithdrawnList } from "@/components/history/withdrawn-list";
import { distributionHref } from "@/components/overview/distribution-address";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getHistory } from "@/lib/data/history";
import { seesTeamsNamed } from "@/lib/data/organisation/sees-teams-named";
import { getTeam } from "@/lib/data/teams";
import { ComparedSection } from "./compared-section";
import { historyHeader } from "./history-header";
import { OutcomesSection } from "./outcomes-section";
import { parseHistoryRequest, unknownHints } from "./parse-history-view";
import { WithdrawnSection } from "./withdrawn-section";

type Props = PageProps<"/teams/[teamId]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getTeam(await currentActor(), (await params).teamId);
  return { title: found ? `History of ${found.team.name}` : "Team not found" };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { teamId } = await params;
  const asked = parseHistoryRequest(await searchParams);
  const actor = await currentActor();
  const history = await getHistory(actor, teamId, asked);
  if (!history) return answerNotFound();
  const { questionnaire, snapshots, withdrawn, chosen } = history;
  return (
    <>
      {asked.withdrawn && <WithdrawnSection teamId={teamId} snapshotId={asked.withdrawn} />}
      <PageHeader
        {...historyHeader(history)}
        actions={
          snapshots.length > 0 &&
          seesTeamsNamed(actor) && (
            <ButtonLink look="secondary" href={distributionHref({ group: null, team: teamId })}>
              Among all teams
            </ButtonLink>
          )
        }
      />
      <IgnoredNote problems={[...asked.problems, ...unknownHints(history.unknown)]} />
      {chosen && (
        <ChooseSnapshots
          teamId={teamId}
          snapshots={snapshots}
          older={chosen.older.head.id}
          newer={chosen.newer.head.id}
        />
      )}
      <ComparedSection history={history} />
      {snapshots.length > 0 && <LevelsOverTime {...{ questionnaire, snapshots }} />}
      <OutcomesSection history={history} />
      <WithdrawnList snapshots={withdrawn} />
    </>
  );
}
