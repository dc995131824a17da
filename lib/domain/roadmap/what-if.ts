import { planRoadmap } from "@/lib/domain/plan-roadmap";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Results } from "@/lib/domain/results";
import { type Assessment, score } from "@/lib/domain/scoring";
import type { PlanInput } from "./make-plan";
import type { PlanOptions } from "./plan-options";
import type { PlanRequest } from "./plan-request";
import { type Standing, standingOf } from "./projection";
import { quarterName } from "./quarter-name";
import { optionsOf, paceOf, supposing } from "./resolve-request";
import { type Pace, scheduleRoadmap } from "./schedule";
import { stepsOf } from "./steps";

/** Where a team stands with some answers, and what is left to do for one target. */
export type Outcome = {
  readonly standing: Standing;
  /** How many practices keep areas from their next level, those of a quota by how many it lacks. */
  readonly blockers: number;
  /** Ids of the steps of the plan in order. */
  readonly steps: readonly string[];
  /** Person-days of the steps. */
  readonly days: number;
  readonly quarters: number;
  /** Name of the last of them; null when nothing is left to do. */
  readonly finishesIn: string | null;
  /** ISO 8601 date; null when nothing is left to do. */
  readonly finishesOn: string | null;
};

/** What answers as they might be would change, for the same target at the same pace. */
export type WhatIf = { readonly before: Outcome; readonly after: Outcome };

/**
 * Compares today with the answers that the request supposes. The target is that of today: a
 * better answer makes the way shorter, not the goal higher. Without one the plans are empty.
 */
export function whatIf(input: PlanInput): WhatIf {
  return { before: outcomeWith(input, {}), after: outcomeWith(input, input.request.answers) };
}

/** One side of a what-if: the outcome with some answers, for the target of today. */
export function outcomeWith(
  { assessment, request, settings, since }: PlanInput,
  answers: PlanRequest["answers"],
): Outcome {
  const options = optionsOf(request, assessment, settings);
  return outcomeOf(supposing(assessment, answers), options, paceOf(request, since, settings));
}

function outcomeOf(assessment: Assessment, options: PlanOptions | null, pace: Pace): Outcome {
  const roadmap = options && planRoadmap({ ...assessment, ...options });
  const steps = roadmap ? stepsOf(roadmap) : [];
  const schedule = roadmap && scheduleRoadmap(roadmap, pace);
  const last = steps.at(-1);
  const lastQuarter = schedule?.quarters.at(-1);
  const results = score(assessment);
  return {
    standing: standingOf(results),
    blockers: countBlockers(results),
    steps: steps.map(({ id }) => id),
    days: steps.reduce((sum, { days }) => sum + days, 0),
    quarters: schedule?.quarters.length ?? 0,
    finishesIn: lastQuarter ? quarterName(lastQuarter) : null,
    finishesOn: (last && schedule?.slots.get(last.id)?.endsOn) ?? null,
  };
}

function countBlockers({ areas }: Results): number {
  return areas.reduce((sum, { blockers }) => {
    const needed = blockers?.anyOf.reduce((count, { need }) => count + need, 0) ?? 0;
    return sum + (blockers?.essential.length ?? 0) + needed;
  }, 0);
}

/** The questionnaire without what only readers need, to be sent where plans are made. */
export function withoutTexts(questionnaire: Questionnaire): Questionnaire {
  const practices = questionnaire.practices.map((practice) => ({
    ...practice,
    ...{ question: "", hint: "", nextAction: "", risk: "", options: [], improves: [] },
    evidence: [],
  }));
  return { ...questionnaire, ...{ practices, models: [], scoringTexts: [], outcomes: {} } };
}
