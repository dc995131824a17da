import { keepPlanAction } from "@/app/teams/[teamId]/plans/actions";
import { KeepPlan } from "@/components/plans/keep-plan";
import { explicitQuery } from "@/components/roadmap/explicit-query";
import type { PlanView } from "@/lib/data/results";
import { aimName } from "@/lib/domain/roadmap/describe-aim";

/** The way to keep the plan that is shown; nothing where there is none. */
export function KeepSection({ view }: { view: PlanView }) {
  const { team, source, plan, questionnaire, currentPlan } = view;
  if (!plan) return null;
  // Answers of a what-if are no part of the plan that is shown.
  const request = { ...view.request, answers: {} };
  const query = explicitQuery({ ...view, plan, request });
  const shown = { teamId: team.id, snapshotId: source.head.id, query };
  return (
    <KeepPlan
      teamId={team.id}
      keep={source.kind === "draft" ? null : keepPlanAction.bind(null, shown)}
      name={`To ${aimName(questionnaire, plan.roadmap)}`}
      current={currentPlan}
    />
  );
}
