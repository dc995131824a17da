import type { ReactNode } from "react";
import { ReportContext } from "@/components/results/results-header";
import { TakeAway } from "@/components/results/take-away";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { aimName } from "@/lib/domain/roadmap/describe-aim";
import { planQuery } from "@/lib/domain/roadmap/plan-query/write-plan-query";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import { BudgetReach } from "./budget-reach";
import { explicitQuery } from "./explicit-query";
import { FindOutList } from "./find-out-list";
import { GateActions } from "./gate-actions";
import { LeftOut } from "./left-out";
import { LevelsAfterStages } from "./levels-after-stages";
import { PlanChanges } from "./plan-changes";
import { PlanForm } from "./plan-form";
import type { PlannedView, PlanView } from "./plan-view";
import { QuartersSection } from "./quarters-section";
import { RoadmapRemarks } from "./roadmap-remarks";
import { Stages } from "./stages";
import { roadmapSummary } from "./summary";
import { unreachableSentence } from "./unreachable";

type Props = {
  view: PlanView;
  base: string;
  /** ISO 8601 date, for reviews that are overdue. */
  today: string;
  /** The way to keep the plan. */
  keep?: ReactNode;
};

/**
 * The way to a target: how far a budget goes, what to find out, the plan by quarters, then the
 * actions in order, stage by stage.
 *
 * @param base address of the results without a query
 */
export function RoadmapReport({ view, base, today, keep }: Props) {
  const { questionnaire, request, plan } = view;
  const query = planQuery(request);
  return (
    <>
      <PageHeader
        context={<ReportContext report={view} />}
        title={plan ? `The way to ${aimName(questionnaire, plan.roadmap)}` : "Nothing left to plan"}
        actions={
          <>
            {plan && (
              <ButtonLink look="secondary" href={`${base}/what-if${query && `?${query}`}`}>
                What if
              </ButtonLink>
            )}
            <ButtonLink look="secondary" href={base}>
              Back to the results
            </ButtonLink>
          </>
        }
      />
      {plan ? (
        <>
          <PlanForm view={view} />
          <PlanBody view={{ ...view, plan }} {...{ base, today, keep }} />
        </>
      ) : (
        <AtTheTop view={view} />
      )}
    </>
  );
}

function PlanBody({ view, base, today, keep }: Props & { view: PlannedView }) {
  const { questionnaire, request, plan } = view;
  const { roadmap } = plan;
  const unreachable = unreachableSentence(view, roadmap);
  const steps = stepsOf(roadmap);
  return (
    <div className="mt-6 space-y-8">
      {steps.length === 0 ? (
        <Reached {...{ unreachable }} name={aimName(questionnaire, roadmap)} />
      ) : (
        <Lead view={view} />
      )}
      {unreachable && (
        <Notice look="hold">
          <p>{unreachable}</p>
        </Notice>
      )}
      <PlanChanges request={request} shown={new Set(steps.map(({ id }) => id))} />
      <BudgetReach view={view} />
      <LeftOut {...{ questionnaire }} exclusions={roadmap.exclusions} />
      <FindOutList questionnaire={questionnaire} findOut={roadmap.findOut} />
      <QuartersSection view={view} />
      <LevelsAfterStages view={view} />
      <Stages view={view} />
      <GateActions view={view} today={today} />
      <RoadmapRemarks {...{ questionnaire, roadmap }} />
      {keep}
      <TakeAway base={base} query={explicitQuery(view)} />
    </div>
  );
}

function Lead({ view }: { view: PlannedView }) {
  const { settings, request, plan } = view;
  const { capacity } = plan.schedule.pace;
  const preset = settings.presets.find(
    ({ id }) => request.goal.kind === "preset" && id === request.goal.preset,
  );
  return (
    <div className="max-w-prose space-y-1">
      <p className="text-lead">{roadmapSummary(view, plan.roadmap)}.</p>
      {preset && <p>{preset.about}</p>}
      {request.capacity === null && (
        <p className="text-ink-muted">
          {`The dates assume ${capacity[0]} person-days a quarter`}
          <span className="no-print">: say above what the team can spare</span>.
        </p>
      )}
    </div>
  );
}

function Reached({ name, unreachable }: { name: string; unreachable: string | null }) {
  return (
    <EmptyState
      title={unreachable ? "No action can be planned" : `${name} is reached in every area`}
    >
      <p>
        {unreachable
          ? "What could be done for this level does not apply to the team."
          : "No action is needed for this target. Choose a higher one to see what comes next."}
      </p>
    </EmptyState>
  );
}

function AtTheTop({ view: { results } }: { view: PlanView }) {
  return (
    <EmptyState
      title={
        results.overall === null ? "No area is in scope" : "Every area is at the highest level"
      }
    >
      <p>
        {results.overall === null
          ? "Say what the team does, then there is something to plan."
          : "Nothing is left to plan. Assess again in a few months to see that it stays so."}
      </p>
    </EmptyState>
  );
}
