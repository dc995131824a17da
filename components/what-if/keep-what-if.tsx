import { NameForm } from "@/components/plans/name-form";
import type { NameAction } from "@/components/plans/plan-types";
import { ReportContext } from "@/components/results/results-header";
import { countOf } from "@/components/results/words";
import type { PlanView } from "@/components/roadmap/plan-view";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { aimName } from "@/lib/domain/roadmap/describe-aim";
import { whatIf } from "@/lib/domain/roadmap/what-if";
import type { Assessment } from "@/lib/domain/scoring";
import { Comparison } from "./comparison";
import { namesOf } from "./names-of";

type Props = {
  view: PlanView & { readonly assessment: Assessment };
  /** Address of the what-if. */
  back: string;
  /** Null for a draft, and where there is nothing to plan. */
  keep: NameAction | null;
};

/** Asks under which name the plan of a what-if stays, with what it would change once more. */
export function KeepWhatIf({ view, back, keep }: Props) {
  const { questionnaire, request, settings, since, assessment, plan } = view;
  const supposed = Object.keys(request.answers).length;
  return (
    <>
      <PageHeader
        context={<ReportContext report={view} />}
        title={
          <>
            Keep this <span className="whitespace-nowrap">what-if</span> as a plan
          </>
        }
        lead={
          supposed === 0
            ? "No answer is supposed yet: this is today’s plan."
            : `The plan begins as if ${countOf(supposed, "answer")} were there already. When it is planned again, it begins with what the next snapshot says.`
        }
        actions={
          <ButtonLink look="secondary" href={back}>
            Back to the what-if
          </ButtonLink>
        }
      />
      {plan && keep ? (
        <NameForm
          action={keep}
          name={`To ${aimName(questionnaire, plan.roadmap)}, if …`}
          label="Name of the plan"
          button="Keep this plan"
        />
      ) : (
        <p className="max-w-prose text-ink-muted">
          {plan
            ? "A plan is kept from a submitted snapshot. Submit this draft, then its what-if can be kept."
            : "There is no level above to plan for. Choose a target on the roadmap first."}
        </p>
      )}
      <div className="mt-8 max-w-xl">
        <Comparison
          shown={whatIf({ assessment, request, settings, since })}
          names={namesOf(view)}
        />
      </div>
    </>
  );
}
