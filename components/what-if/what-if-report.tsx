import { ReportContext } from "@/components/results/results-header";
import type { PlanView } from "@/components/roadmap/plan-view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { aimName } from "@/lib/domain/roadmap/describe-aim";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { whatIf, withoutTexts } from "@/lib/domain/roadmap/what-if";
import { scopeOf } from "@/lib/domain/scope";
import type { Assessment } from "@/lib/domain/scoring";
import { namesOf } from "./names-of";
import { TriedAnswers } from "./tried-answers";
import { WhatIfForm } from "./what-if-form";

type Props = {
  view: PlanView & { readonly assessment: Assessment };
  /** Address of the results without a query. */
  base: string;
};

/** Tries out answers and shows what they would change: levels, blockers, the plan and its end. */
export function WhatIfReport({ view, base }: Props) {
  const { questionnaire, request, settings, since, assessment, plan } = view;
  const query = planQuery(request);
  const { practices } = scopeOf(questionnaire, assessment.profile, assessment.mode);
  const slim = { ...assessment, questionnaire: withoutTexts(questionnaire) };
  return (
    <>
      <PageHeader
        context={<ReportContext report={view} />}
        title="What if"
        lead={
          plan
            ? `Tick what might be done, or try out answers, and see what the way to ${aimName(questionnaire, plan.roadmap)} becomes. Nothing is saved: the address keeps what you try.`
            : "Try out answers and see what they would change. Nothing is saved: the address keeps what you try."
        }
        actions={
          <ButtonLink look="secondary" href={`${base}/roadmap${query && `?${query}`}`}>
            Back to the roadmap
          </ButtonLink>
        }
      />
      <WhatIfForm
        input={{ assessment: slim, request, settings, since }}
        initial={whatIf({ assessment, request, settings, since })}
        names={namesOf(view)}
      >
        <TriedAnswers view={view} practices={practices} keep={`${base}/what-if/keep`} />
      </WhatIfForm>
    </>
  );
}
