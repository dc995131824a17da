import { practiceById } from "@/lib/domain/look-up";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { aimName } from "@/lib/domain/roadmap/describe-aim";
import type { Plan } from "@/lib/domain/roadmap/make-plan";
import { type Step, stepsOf } from "@/lib/domain/roadmap/steps";
import type { PlanEdition, PlannedAction } from "./kept-plan";

/** What an edition is made of. */
export type EditionInput = {
  readonly plan: Plan;
  /** The one that the snapshot was asked with. */
  readonly questionnaire: Questionnaire;
  readonly snapshot: { readonly id: string; readonly name: string; readonly submittedAt: string };
  /** What was asked of the plan, as the query of the roadmap's address. */
  readonly query: string;
  /** From 1. */
  readonly number: number;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly madeBy: string;
};

/**
 * Writes down a plan as it is now, in words and dates that no later content changes.
 *
 * @throws RangeError if the questionnaire does not know a practice of the plan
 */
export function makeEdition(input: EditionInput): PlanEdition {
  const { plan, questionnaire, snapshot, query, number, madeAt, madeBy } = input;
  const { roadmap, schedule, projection } = plan;
  const actions = stepsOf(roadmap).map((step) => planned(step, plan, questionnaire));
  const reached = projection.quarters.at(-1)?.after ?? projection.before;
  return {
    number,
    snapshotId: snapshot.id,
    snapshotName: snapshot.name,
    snapshotAt: snapshot.submittedAt,
    query,
    aim: aimName(questionnaire, roadmap),
    startsOn: schedule.pace.startsOn,
    actions,
    totalDays: actions.reduce((sum, { days }) => sum + days, 0),
    quarters: schedule.quarters.length,
    finishesOn: schedule.quarters.at(-1)?.endsOn ?? null,
    reaches: { level: reached.overall ?? 0, index: reached.index },
    madeAt,
    madeBy,
  };
}

function planned(step: Step, { schedule }: Plan, questionnaire: Questionnaire): PlannedAction {
  const quarter = schedule.quarters.find(({ finishes }) => finishes.includes(step.id));
  const { id, stage, days } = step;
  const when = {
    quarter: quarter?.number ?? 1,
    finishBy: quarter?.endsOn ?? schedule.pace.startsOn,
  };
  if (step.kind === "extra") {
    const { title, area } = step.extra;
    return { id, kind: "own", title, area, stage, ...when, days, from: null, to: null };
  }
  const { area, from, to } = step.action;
  const { title } = practiceById(questionnaire, id);
  return { id, kind: "practice", title, area, stage, ...when, days, from, to };
}
