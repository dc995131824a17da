import { profileQuestions } from "@/components/assessment/area-progress";
import { AreasNotAsked } from "@/components/assessment/areas-not-asked";
import { DraftActions } from "@/components/assessment/draft-actions";
import { minutesWords } from "@/components/assessment/minutes-words";
import { TaskList } from "@/components/assessment/task-list";
import { VersionNotice } from "@/components/assessment/version-notice";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Draft } from "@/lib/data/drafts";
import { countAnswers } from "@/lib/domain/count-answers";
import { scopeOf } from "@/lib/domain/scope";
import { discardAction, switchToFullAction } from "./actions";
import { areaEntries } from "./area-entries";
import { BesideSection } from "./beside-section";

/** With a draft: the areas, how far each is answered, and the ways on; `moved` a moment ago. */
export function TaskListView({ draft, moved }: { draft: Draft; moved: boolean }) {
  const { team, head, questionnaire, scope, answers, newerVersion } = draft;
  const count = countAnswers(scope, answers);
  const { answered, inScope } = count.total;
  const base = `/teams/${team.id}/assessment`;
  const left = inScope - answered;
  const notAsked = questionnaire.areas
    .filter(({ id }) => !scope.areaIds.includes(id))
    .map((area) => ({ name: area.name, questions: profileQuestions(area, questionnaire) }));
  return (
    <>
      {moved && newerVersion === null && (
        <Notice status>
          <p>The draft is on version {head.questionnaireVersion} of the questionnaire now.</p>
        </Notice>
      )}
      <PageHeader
        context={
          <>
            <a href={`/teams/${team.id}`}>{team.name}</a> ·{" "}
            {head.mode === "quick" ? "quick assessment" : "full assessment"}, draft
          </>
        }
        title={
          left === 0 ? "Every practice is answered" : `${answered} of ${inScope} practices answered`
        }
        lead={
          left === 0
            ? "Read your answers once more, then submit them as a snapshot."
            : `About ${minutesWords(left)} left, which is a guess. Areas in any order; stop at any time, every answer is kept.`
        }
        actions={<WaysOn base={base} left={left} answered={answered} />}
      />
      <VersionNotice teamId={team.id} version={head.questionnaireVersion} newer={newerVersion} />
      <h2 className="sr-only">Areas</h2>
      <TaskList areas={areaEntries(draft, count)} />
      <AreasNotAsked teamId={team.id} areas={notAsked} />
      <BesideSection teamId={team.id} />
      <DraftActions
        mode={head.mode}
        fullCount={scopeOf(questionnaire, team.profile, "full").practices.length}
        answered={answered}
        switchToFull={switchToFullAction.bind(null, team.id)}
        discard={discardAction.bind(null, team.id)}
      />
    </>
  );
}

function WaysOn({ base, left, answered }: { base: string; left: number; answered: number }) {
  if (left === 0) return <ButtonLink href={`${base}/review`}>Review and submit</ButtonLink>;
  return (
    <>
      <ButtonLink href={`${base}/start`}>
        {answered === 0 ? "Start with the first practice" : "Continue at the first unanswered"}
      </ButtonLink>
      <ButtonLink href={`${base}/review`} look="secondary">
        Review and submit
      </ButtonLink>
    </>
  );
}
