import { needsFor } from "@/lib/domain/area-needs";
import { chooseActions } from "@/lib/domain/choose-actions";
import { defaultTarget } from "@/lib/domain/plan-roadmap";
import { daysLeft } from "@/lib/domain/planning";
import type { Results } from "@/lib/domain/results";
import { planStart } from "@/lib/domain/roadmap/plan-start";
import type { Assessment } from "@/lib/domain/scoring";

/** A practice that a team has to adopt before its next overall level. */
export type NextLevelAction = {
  readonly practice: string;
  readonly area: string;
  /** Remaining person-days, at least 1. */
  readonly days: number;
};

/**
 * The actions of a team's plan to its next overall level, those that the roadmap shows when nobody
 * asks for anything else; unknown answers count as 0.
 *
 * @param results of the assessment
 * @returns each practice once, by id; empty when there is no level above, and where everything that
 *   is missing is not applicable
 */
export function nextLevelActions(
  assessment: Assessment,
  results: Pick<Results, "overall">,
): readonly NextLevelAction[] {
  const target = defaultTarget(results);
  if (target === null) return [];
  const { planning, aim } = planStart({ ...assessment, target });
  const needs = needsFor(aim, planning, assessment.questionnaire.settings.quota);
  return chooseActions(needs, planning, null).ids.flatMap((id) => {
    const practice = planning.practices.get(id);
    if (practice === undefined) return [];
    return [{ practice: id, area: practice.area, days: daysLeft(practice, planning) }];
  });
}
