import type { Metadata } from "next";
import { answerNotFound } from "@/app/answer-not-found";
import { AreaForm } from "@/components/assessment/area-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadDraft, requireDraft } from "../load-draft";
import { saveAreaAction } from "./actions";
import { areaFormProps } from "./area-form-props";
import { returnsToReview } from "./next-stop";

type Props = PageProps<"/teams/[teamId]/assessment/[areaId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { teamId, areaId } = await params;
  const draft = await loadDraft(teamId);
  const area = draft?.questionnaire.areas.find(({ id }) => id === areaId);
  return { title: draft && area ? `${area.name}, ${draft.team.name}` : "Area not found" };
}

export default async function AreaPage({ params, searchParams }: Props) {
  const { teamId, areaId } = await params;
  const draft = await requireDraft(teamId);
  const { team, questionnaire, scope } = draft;
  const area = questionnaire.areas.find(({ id }) => id === areaId);
  if (!area || !scope.areaIds.includes(areaId)) return answerNotFound();
  const toReview = returnsToReview((await searchParams).return);
  return (
    <>
      <PageHeader
        context={
          <>
            <a href={`/teams/${teamId}/assessment`}>{team.name}, all areas</a> · draft
          </>
        }
        title={area.name}
      />
      <AreaForm
        {...areaFormProps(draft, areaId, toReview)}
        save={saveAreaAction.bind(null, teamId, areaId, toReview)}
      />
    </>
  );
}
