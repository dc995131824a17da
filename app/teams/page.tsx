import type { Metadata } from "next";
import { currentActor } from "@/app/current-actor";
import { NoTeams } from "@/components/teams/no-teams";
import { StandingHidden } from "@/components/teams/standing-hidden";
import { TeamPages } from "@/components/teams/team-pages";
import { TeamSearch } from "@/components/teams/team-search";
import { TeamTable } from "@/components/teams/team-table";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listTeams } from "@/lib/data/team-list";
import { findDeletedTeam } from "@/lib/data/teams";
import { unlessUnavailable } from "../answer-unavailable";
import { addExampleAction } from "../example-actions";
import { restoreTeamAction } from "./actions";
import { parseTeamSearch } from "./parse-team-search";

export const metadata: Metadata = { title: "Teams" };

export default function TeamsPage(props: PageProps<"/teams">) {
  return unlessUnavailable(<Teams {...props} />);
}

async function Teams({ searchParams }: PageProps<"/teams">) {
  const { deleted, restore, ...given } = await searchParams;
  const { text, page, problem } = parseTeamSearch(given);
  const actor = await currentActor();
  const list = await listTeams(actor, { text, page });
  const gone = typeof deleted === "string" ? await findDeletedTeam(actor, deleted) : null;
  const none = list.total === 0 && text === "";
  return (
    <>
      <PageHeader
        title="Teams"
        actions={
          <>
            <a href="/teams/import" className="inline-flex min-h-11 items-center">
              Import teams
            </a>
            {!none && <ButtonLink href="/teams/new">Add a team</ButtonLink>}
          </>
        }
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
      {problem && <Notice status>{problem}</Notice>}
      {none ? (
        <NoTeams addExample={addExampleAction} />
      ) : (
        <>
          {(text !== "" || list.pageCount > 1) && <TeamSearch text={text} total={list.total} />}
          {!list.standing && <StandingHidden />}
          {list.total > 0 && <TeamTable teams={list.teams} standing={list.standing} />}
          <TeamPages text={text} page={list.page} pageCount={list.pageCount} />
        </>
      )}
    </>
  );
}
