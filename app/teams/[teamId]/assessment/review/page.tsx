import type { Metadata } from "next";
import { PartialNotice } from "@/components/assessment/partial-notice";
import { countUnknown, unknownWords } from "@/components/assessment/partial-words";
import { ReviewList } from "@/components/assessment/review-list";
import { SubmitForm } from "@/components/assessment/submit-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { loadDraft, requireDraft } from "../load-draft";
import { submitAction } from "./actions";
import { monthName } from "./month-name";

type Props = PageProps<"/teams/[teamId]/assessment/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await loadDraft((await params).teamId);
  return { title: draft ? `Review the answers of ${draft.team.name}` : "Review the answers" };
}

export default async function ReviewPage({ params }: Props) {
  const { teamId } = await params;
  const { team, head, questionnaire, scope, answers } = await requireDraft(teamId);
  const words = unknownWords(countUnknown(scope.practices, answers));
  const back = `/teams/${teamId}/assessment`;
  return (
    <>
      <PageHeader
        context={
          <>
            <a href={back}>{team.name}, all areas</a> · draft
          </>
        }
        title="Review your answers, then submit them"
        lead={`${head.completion.answered} of ${head.completion.inScope} practices are answered.`}
        actions={
          <ButtonLink href="#submit" look="secondary">
            Go to submit
          </ButtonLink>
        }
      />
      <ReviewList
        teamId={teamId}
        areas={questionnaire.areas.filter(({ id }) => scope.areaIds.includes(id))}
        practices={scope.practices}
        answers={answers}
      />
      <section aria-labelledby="submit" className="border-t border-line pt-6">
        <h2 id="submit">Submit</h2>
        <p className="mt-2 max-w-prose">
          Submitting freezes these answers as a snapshot with its results. A snapshot cannot be
          changed; the next assessment becomes a new one.
        </p>
        <PartialNotice words={words} />
        <SubmitForm
          defaultName={monthName(new Date())}
          answerHref={back}
          submit={submitAction.bind(null, teamId)}
        />
      </section>
    </>
  );
}
