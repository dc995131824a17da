import { LEVEL_RANKS, type Level } from "@/lib/domain/levels";
import type { Roadmap } from "@/lib/domain/roadmap";
import type { Assessment } from "@/lib/domain/scoring";
import type { PlanOptions } from "./plan-options";
import { leastDays } from "./plan-start";
import { type Step, stepsOf } from "./steps";

/** What fits into so many person-days. */
export type WithinBudget = {
  readonly steps: readonly Step[];
  /** Person-days of these steps, at most the budget. */
  readonly days: number;
  /** The first step that does not fit; null when everything does. */
  readonly next: Step | null;
};

/**
 * How far a budget goes along a roadmap: the steps from the start that fit whole. A larger budget
 * never removes one.
 *
 * @param budget person-days, at least 0
 */
export function withinBudget(
  roadmap: Pick<Roadmap, "stages" | "extra">,
  budget: number,
): WithinBudget {
  const steps = stepsOf(roadmap);
  let days = 0;
  let count = 0;
  for (const step of steps) {
    if (days + step.days > budget) break;
    days += step.days;
    count += 1;
  }
  return { steps: steps.slice(0, count), days, next: steps[count] ?? null };
}

/**
 * The highest level that every area in scope can come to within a budget: the largest whose least
 * work fits, with what is excluded left out and the team's own efforts. Pinned practices and own
 * actions are not counted, as no level needs them.
 *
 * @param budget person-days, at least 0
 * @returns 0 when not even the lowest fits
 */
export function highestWithin(
  input: Assessment & Pick<PlanOptions, "excluded" | "efforts">,
  budget: number,
): Level {
  const { excluded = [], efforts = {} } = input;
  const fits = LEVEL_RANKS.filter((target) => {
    const days = leastDays({ ...assessmentOf(input), excluded, efforts, target });
    return days !== null && days <= budget;
  });
  return fits.at(-1) ?? 0;
}

function assessmentOf({ questionnaire, profile, mode, choices }: Assessment): Assessment {
  return { questionnaire, profile, mode, choices };
}
