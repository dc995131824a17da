import type { Level } from "@/lib/domain/levels";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import type { Roadmap } from "@/lib/domain/roadmap";
import type { Assessment } from "@/lib/domain/scoring";
import { highestWithin, type WithinBudget, withinBudget } from "./budget";
import type { PlanOptions } from "./plan-options";
import type { PlanRequest } from "./plan-request";
import type { PlanningSettings } from "./preset";
import { type Projection, projectRoadmap } from "./projection";
import { optionsOf, paceOf } from "./resolve-request";
import { capacityOf, type Schedule, scheduleRoadmap } from "./schedule";

/** What a plan is made from. */
export type PlanInput = {
  readonly assessment: Assessment;
  readonly request: PlanRequest;
  readonly settings: PlanningSettings;
  /** ISO 8601 date or time of the snapshot: work begins in the quarter after it. */
  readonly since: string;
  /**
   * What the way begins with, where that is not what the assessment says: a what-if. Targets and
   * presets stay those of the assessment, as a better answer makes the way shorter, not longer.
   */
  readonly start?: Assessment;
};

/** How far so many person-days go. */
export type BudgetView = {
  readonly budget: number;
  readonly within: WithinBudget;
  /** The highest level of all areas that these days can pay for. */
  readonly level: Level;
};

/** A roadmap on the calendar, and where it leads. */
export type Plan = {
  readonly options: PlanOptions;
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
  readonly projection: Projection;
  /** Of the budget asked for, or of the first year when the plan takes many quarters. */
  readonly budget: BudgetView | null;
};

const QUARTERS_OF_A_YEAR = 4;

/**
 * Makes the plan that a request asks for: the one way from answers to a plan, for pages, exports
 * and the what-if alike. The answers that the request supposes are left out, unless they are what
 * the way begins with; see `supposing`.
 *
 * @returns null when there is no level above to plan for
 */
export function makePlan(input: PlanInput): Plan | null {
  const { assessment, request, settings, since, start = assessment } = input;
  const options = optionsOf(request, assessment, settings);
  if (options === null) return null;
  const roadmap = planRoadmap({ ...start, ...options });
  const schedule = scheduleRoadmap(roadmap, paceOf(request, since, settings));
  const days = budgetOf(request, schedule, settings);
  return {
    options,
    roadmap,
    schedule,
    projection: projectRoadmap(start, roadmap, schedule),
    budget:
      days === null
        ? null
        : {
            budget: days,
            within: withinBudget(roadmap, days),
            level: highestWithin({ ...start, ...options }, days),
          },
  };
}

function budgetOf(
  { budget }: PlanRequest,
  { pace, quarters }: Schedule,
  { manyQuarters }: PlanningSettings,
): number | null {
  if (budget !== null || quarters.length <= manyQuarters) return budget;
  const year = Array.from({ length: QUARTERS_OF_A_YEAR }, (_, index) =>
    capacityOf(pace, index + 1),
  );
  return year.reduce((sum, each) => sum + each, 0);
}
