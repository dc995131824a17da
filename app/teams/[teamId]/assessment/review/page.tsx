import type { Metadata } from "next";
import { changedWords } from "@/components/assessment/last-answer-view";
import { countUnknown, unknownWords } from "@/components/assessment/partial-words";
import { ReviewList } from "@/components/assessment/review-list";
import { VersionNotice } from "@/components/assessment/version-notice";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { BesideSection } from "../beside-section";
import { loadDraft, requireDraft } from "../load-draft";
import { SubmitSection } from "./submit-section";

type Props = PageProps<"/teams/[teamId]/assessment/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await loadDraft((await params).teamId);
  return { title: draft ? `Review the answers of ${draft.team.name}` : "Review the answers" };
}

export default async function ReviewPage({ params }: Props) {
  const { teamId } = await params;
  const draft = await requireDraft(teamId);
  const { team, head, questionnaire, scope, answers, newerVersion, last } = draft;
  const words = unknownWords(countUnknown(scope.practices, answers));
  return (
    <>
      <PageHeader
        context={
          <>
            <a href={`/teams/${teamId}/assessment`}>{team.name}, all areas</a> · draft
          </>
        }
        title="Review your answers, then submit them"
        lead={`${head.completion.answered} of ${head.completion.inScope} practices are answered. ${changedWords(scope.practices, { answers, last })}`}
        actions={
          <ButtonLink href="#submit" look="secondary">
            Go to submit
          </ButtonLink>
        }
      />
      <VersionNotice teamId={teamId} version={head.questionnaireVersion} newer={newerVersion} />
      <ReviewList
        teamId={teamId}
        areas={questionnaire.areas.filter(({ id }) => scope.areaIds.includes(id))}
        practices={scope.practices}
        answers={answers}
        last={last}
      />
      <BesideSection teamId={teamId} />
      <SubmitSection teamId={teamId} unknown={words} />
    </>
  );
}
