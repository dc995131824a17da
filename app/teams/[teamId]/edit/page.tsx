import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { deleteTeamAction, updateTeamAction } from "@/app/teams/actions";
import { TeamForm } from "@/components/teams/team-form";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { getTeam, listGroups } from "@/lib/data/teams";

type Props = PageProps<"/teams/[teamId]/edit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getTeam(await currentActor(), (await params).teamId);
  return { title: found ? `Edit ${found.team.name}` : "Team not found" };
}

export default async function EditTeamPage({ params }: Props) {
  const { teamId } = await params;
  const actor = await currentActor();
  const found = await getTeam(actor, teamId);
  if (!found) return answerNotFound();
  const { team, draft, snapshots } = found;
  return (
    <>
      <PageHeader
        context={<a href={`/teams/${teamId}`}>{team.name}</a>}
        title="Edit the team"
        lead={
          draft || snapshots.length > 0
            ? "A changed profile changes which practices the draft asks. Snapshots stay as they are."
            : undefined
        }
      />
      <TeamForm
        action={updateTeamAction.bind(null, teamId)}
        values={{ ...team, tags: team.tags.join(", "), mode: "full" }}
        flags={getQuestionnaire(actor).profile}
        groups={await listGroups(actor)}
        submit="Save"
        cancel={`/teams/${teamId}`}
      />
      <section aria-labelledby="delete" className="mt-12 max-w-prose border-t border-line pt-6">
        <h2 id="delete">Delete the team</h2>
        <p className="mt-1 mb-4 text-ink-muted">
          Its draft and its {snapshots.length === 1 ? "snapshot" : "snapshots"} go with it. You can
          undo this on the next page.
        </p>
        <form action={deleteTeamAction.bind(null, teamId)}>
          <Button look="danger" className="max-w-full wrap-anywhere">
            Delete {team.name}
          </Button>
        </form>
      </section>
    </>
  );
}
