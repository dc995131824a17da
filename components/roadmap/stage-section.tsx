import { countOf } from "@/components/results/words";
import { levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Stage } from "@/lib/domain/roadmap";
import { ACTIONS, ActionItem } from "./action-item";

/** The actions after which every area that can has reached one level. */
export function StageSection({
  questionnaire,
  stage,
  number,
  start,
}: {
  questionnaire: Questionnaire;
  stage: Stage;
  /** Its place among the stages, from 1. */
  number: number;
  /** Number of the first action. */
  start: number;
}) {
  if (stage.actions.length === 0) return null;
  const heading = `stage-${stage.level}`;
  return (
    <section aria-labelledby={heading}>
      <h2
        id={heading}
      >{`Stage ${number}: ${levelName(questionnaire, stage.level)} in every area`}</h2>
      <p className="text-ink-muted">
        {`${countOf(stage.actions.length, "action")}, about ${countOf(stage.days, "person-day")}`}
      </p>
      <ol start={start} className={ACTIONS}>
        {stage.actions.map((action, index) => (
          <ActionItem key={action.practice} {...{ questionnaire, action }} number={start + index} />
        ))}
      </ol>
    </section>
  );
}
