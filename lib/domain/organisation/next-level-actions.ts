import { defaultTarget, planRoadmap } from "@/lib/domain/plan-roadmap";
import type { Results } from "@/lib/domain/results";
import type { Assessment } from "@/lib/domain/scoring";

/** A practice that a team has to adopt before its next overall level. */
export type NextLevelAction = {
  readonly practice: string;
  readonly area: string;
  /** Remaining person-days, at least 1. */
  readonly days: number;
};

/**
 * The actions of a team's plan to its next overall level, as the roadmap shows them when nobody
 * asks for anything else; unknown answers count as 0.
 *
 * @param results of the assessment
 * @returns in the order of the plan, each practice once; empty when there is no level above, and
 *   where everything that is missing is not applicable
 */
export function nextLevelActions(
  assessment: Assessment,
  results: Pick<Results, "overall">,
): readonly NextLevelAction[] {
  const target = defaultTarget(results);
  if (target === null) return [];
  return planRoadmap({ ...assessment, target }).stages.flatMap(({ actions }) =>
    actions.map(({ practice, area, days }) => ({ practice, area, days })),
  );
}
