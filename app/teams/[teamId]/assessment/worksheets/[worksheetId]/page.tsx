import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { currentActor } from "@/app/current-actor";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ProposalsNotice } from "@/components/worksheets/proposals-notice";
import { SheetForm } from "@/components/worksheets/sheet-form";
import { getWorksheetForm } from "@/lib/data/worksheet-forms";
import { loadDraft, requireDraft } from "../../load-draft";
import { saveWorksheetAction } from "./actions";
import { groupViews, stampOf } from "./group-views";
import { savedWords } from "./saved-words";

type Props = PageProps<"/teams/[teamId]/assessment/worksheets/[worksheetId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { teamId, worksheetId } = await params;
  const draft = await loadDraft(teamId);
  const view = draft && (await getWorksheetForm(await currentActor(), teamId, worksheetId));
  return { title: view ? `${view.worksheet.title}, ${view.team.name}` : "Worksheet not found" };
}

export default async function WorksheetPage({ params, searchParams }: Props) {
  const { teamId, worksheetId } = await params;
  await requireDraft(teamId);
  const view = await getWorksheetForm(await currentActor(), teamId, worksheetId);
  if (!view) return answerNotFound();
  const { proposals, saved } = await searchParams;
  const fillIn = proposals === "fill";
  const message = savedWords(saved);
  const base = `/teams/${teamId}/assessment`;
  return (
    <>
      {message && (
        <Notice status>
          <p>{message}</p>
          <a href={`${base}/worksheets`}>All worksheets</a>
        </Notice>
      )}
      <PageHeader
        context={
          <>
            <a href={base}>{view.team.name}, all areas</a> ·{" "}
            <a href={`${base}/worksheets`}>worksheets</a> · draft
          </>
        }
        title={view.worksheet.title}
        lead={`${view.worksheet.scope} Source: ${view.worksheet.source}.`}
      />
      <ProposalsNotice count={view.proposals.length} filledIn={fillIn} />
      <SheetForm
        action={saveWorksheetAction.bind(null, teamId, worksheetId)}
        groups={groupViews(view)}
        fillIn={fillIn}
        stamp={`${stampOf(view)} ${saved}`}
        saved={message !== null}
      />
    </>
  );
}
