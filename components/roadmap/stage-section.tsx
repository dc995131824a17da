import { countOf } from "@/components/results/words";
import { levelName } from "@/lib/domain/format-figure";
import { targetOf } from "@/lib/domain/roadmap/plan-options";
import type { Step } from "@/lib/domain/roadmap/steps";
import { ACTIONS, ActionItem } from "./action-item";
import { OwnActionItem } from "./own-action-item";
import type { PlannedView } from "./plan-view";

export type StageSteps = { readonly stage: Step["stage"]; readonly steps: readonly Step[] };

/** What belongs to one stage: the team's own actions, then those that bring it to a level. */
export function StageSection({
  view,
  stage: { stage, steps },
  number,
  start,
}: {
  view: PlannedView;
  stage: StageSteps;
  /** Its place among the stages that reach a level, from 1. */
  number: number;
  /** Number of the first action. */
  start: number;
}) {
  const heading = `stage-${stage}`;
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  const reaches = steps.some(({ kind }) => kind === "practice");
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{stageTitle(view, stage, reaches ? number : null)}</h2>
      <p className="text-ink-muted">
        {`${countOf(steps.length, "action")}, about ${countOf(days, "person-day")}`}
      </p>
      <ol start={start} className={ACTIONS}>
        {steps.map((step, index) =>
          step.kind === "practice" ? (
            <ActionItem key={step.id} {...{ view }} action={step.action} number={start + index} />
          ) : (
            <OwnActionItem key={step.id} {...{ view }} extra={step.extra} number={start + index} />
          ),
        )}
      </ol>
    </section>
  );
}

/** "Stage 2: Beginner in every area", or what only the team's own actions belong to. */
function stageTitle(
  { questionnaire, results, plan }: PlannedView,
  stage: Step["stage"],
  number: number | null,
): string {
  if (stage === "first") return "Before everything else";
  const name = levelName(questionnaire, stage);
  if (number === null) return `Work of your own at ${name}`;
  const { roadmap, options } = plan;
  if (roadmap.essentialsOnly) return `Stage ${number}: essential practices of ${name}`;
  const planned = results.areas.filter(
    ({ id, level }) => level && (targetOf(options.target, id) ?? 0) >= stage,
  ).length;
  const inScope = results.areas.filter(({ level }) => level).length;
  const places = planned >= inScope ? "in every area" : `in ${countOf(planned, "area")}`;
  return `Stage ${number}: ${name} ${places}`;
}
