import { stepsOf } from "@/lib/domain/roadmap/steps";
import type { PlannedView } from "./plan-view";
import { StageSection, type StageSteps } from "./stage-section";

/** Every stage with its actions, numbered through. */
export function Stages({ view }: { view: PlannedView }) {
  const stages = byStage(view);
  return stages.map((stage, index) => {
    const before = stages.slice(0, index);
    return (
      <StageSection
        key={stage.stage}
        {...{ view, stage }}
        number={1 + before.filter(reachesLevel).length}
        start={1 + before.reduce((sum, { steps }) => sum + steps.length, 0)}
      />
    );
  });
}

function byStage({ plan }: PlannedView): readonly StageSteps[] {
  const stages = Map.groupBy(stepsOf(plan.roadmap), ({ stage }) => stage);
  return [...stages].map(([stage, steps]) => ({ stage, steps }));
}

function reachesLevel({ steps }: StageSteps): boolean {
  return steps.some(({ kind }) => kind === "practice");
}
