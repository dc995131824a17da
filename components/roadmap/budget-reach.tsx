import { capital, countOf } from "@/components/results/words";
import { levelName } from "@/lib/domain/format-figure";
import { practiceById } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { BudgetView } from "@/lib/domain/roadmap/make-plan";
import type { Step } from "@/lib/domain/roadmap/steps";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import type { PlannedView } from "./plan-view";

/** How far a budget goes along the plan, and the highest level that it could pay for. */
export function BudgetReach({ view }: { view: PlannedView }) {
  const { questionnaire, request, plan } = view;
  const { budget } = plan;
  if (budget === null) return null;
  const total = stepsOf(plan.roadmap).length;
  return (
    <section aria-labelledby="budget-reach" className="rounded-control bg-raised px-4 py-3">
      <h2 id="budget-reach">{`How far ${countOf(budget.budget, "person-day")} go`}</h2>
      {request.budget === null && (
        <p className="text-small text-ink-muted">
          The whole plan takes long, so this is what the first year pays for. Set a budget of your
          own under “More”.
        </p>
      )}
      <p className="mt-2 max-w-prose">
        {`The first ${budget.within.steps.length} of ${countOf(total, "action")}, ${countOf(budget.within.days, "day")} in all. `}
        {nextSentence(questionnaire, budget)}
      </p>
      <p className="max-w-prose">{levelSentence(questionnaire, budget)}</p>
    </section>
  );
}

function nextSentence(questionnaire: Questionnaire, { within }: BudgetView): string {
  if (within.next === null) return "Nothing is left over.";
  return `The next one, ${stepTitle(questionnaire, within.next)}, takes ${countOf(within.next.days, "day")} and does not fit.`;
}

function levelSentence(questionnaire: Questionnaire, { level, budget }: BudgetView): string {
  const days = countOf(budget, "day");
  if (level === 0) return `${capital(days)} cannot bring every area to the first level.`;
  return `The highest level that ${days} can bring every area to is ${levelName(questionnaire, level)}.`;
}

/** What a step is called. */
export function stepTitle(questionnaire: Questionnaire, step: Step): string {
  return step.kind === "extra"
    ? step.extra.title
    : practiceById(questionnaire, step.action.practice).title;
}
