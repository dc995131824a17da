import type { Metadata } from "next";
import { currentActor } from "@/app/current-actor";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { BesideList } from "@/components/worksheets/beside-list";
import { NotAboutTeam } from "@/components/worksheets/not-about-team";
import { getDraftBeside } from "@/lib/data/worksheet-forms";
import { gatesEntry, worksheetEntries } from "../beside-entries";
import { loadDraft, requireDraft } from "../load-draft";

type Props = PageProps<"/teams/[teamId]/assessment/worksheets">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await loadDraft((await params).teamId);
  return { title: draft ? `Worksheets of ${draft.team.name}` : "Worksheets" };
}

export default async function WorksheetsPage({ params }: Props) {
  const { teamId } = await params;
  const { team } = await requireDraft(teamId);
  const beside = await getDraftBeside(await currentActor(), teamId);
  if (!beside) return null;
  const others = beside.worksheets.filter(({ applies }) => !applies);
  return (
    <>
      <PageHeader
        context={
          <>
            <a href={`/teams/${teamId}/assessment`}>{team.name}, all areas</a> · draft
          </>
        }
        title="Worksheets"
        lead="Each is scored by its own published rule, shown beside the levels, and changes none of them. Fill in what helps you."
        actions={
          beside.snapshotId && (
            <ButtonLink
              href={`/teams/${teamId}/results/${beside.snapshotId}/models`}
              look="secondary"
            >
              What the latest snapshot came to
            </ButtonLink>
          )
        }
      />
      <h2 className="sr-only">To fill in</h2>
      <BesideList entries={[...worksheetEntries(beside), gatesEntry(beside)]} />
      <NotAboutTeam teamId={teamId} titles={others.map(({ worksheet }) => worksheet.title)} />
    </>
  );
}
