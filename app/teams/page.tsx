import type { Metadata } from "next";
import { currentActor } from "@/app/current-actor";
import { TeamTable } from "@/components/teams/team-table";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findDeletedTeam, listTeams } from "@/lib/data/teams";
import { addExampleAction } from "../example-actions";
import { restoreTeamAction } from "./actions";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage({ searchParams }: PageProps<"/teams">) {
  const { deleted, restore } = await searchParams;
  const actor = await currentActor();
  const teams = await listTeams(actor);
  const gone = typeof deleted === "string" ? await findDeletedTeam(actor, deleted) : null;
  return (
    <>
      <PageHeader
        title="Teams"
        actions={teams.length > 0 && <ButtonLink href="/teams/new">Add a team</ButtonLink>}
      />
      {gone && (
        <Notice status>
          <p>
            <strong>{gone.name}</strong> is deleted, with its draft and snapshots.
          </p>
          <form action={restoreTeamAction.bind(null, gone.id)}>
            <Button look="secondary">Undo</Button>
          </form>
        </Notice>
      )}
      {restore === "name-taken" && (
        <Notice look="wrong" status>
          The team could not be brought back: another team has its name now. Rename that one first.
        </Notice>
      )}
      {teams.length > 0 ? <TeamTable teams={teams} /> : <NoTeams />}
    </>
  );
}

function NoTeams() {
  return (
    <EmptyState
      title="No teams yet"
      action={
        <>
          <ButtonLink href="/teams/new">Start an assessment</ButtonLink>
          <form action={addExampleAction}>
            <Button look="secondary">Explore an example organisation</Button>
          </form>
        </>
      }
    >
      Add your own team and answer the first questions, or look around in an example first. One
      click removes the example again.
    </EmptyState>
  );
}
