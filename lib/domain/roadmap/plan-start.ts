import { type Aim, areaReaches, needsFor } from "@/lib/domain/area-needs";
import { chooseActions } from "@/lib/domain/choose-actions";
import { barredBy, type Planning } from "@/lib/domain/planning";
import { LOW, readChoices } from "@/lib/domain/reading";
import { type Scope, scopeOf } from "@/lib/domain/scope";
import type { Assessment } from "@/lib/domain/scoring";
import { highestTarget, type PlanOptions } from "./plan-options";

/** What planning begins with: what is asked, and what is there. Unknown answers count as 0. */
export type PlanStart = {
  readonly planning: Planning;
  readonly aim: Aim;
  readonly scope: Scope;
};

/** Puts an assessment and what is asked of the plan into the terms of planning. */
export function planStart(input: Assessment & PlanOptions): PlanStart {
  const scope = scopeOf(input.questionnaire, input.profile, input.mode);
  const { target, essentialsOnly = false, pinned = [], excluded = [], efforts = {} } = input;
  const open = {
    practices: new Map(scope.practices.map((practice) => [practice.id, practice])),
    valueFor: readChoices(input.choices, LOW),
    efforts,
  };
  return {
    planning: { ...open, barred: barredBy(excluded, open) },
    aim: { target, essentialsOnly, pinned, upTo: highestTarget(target) },
    scope,
  };
}

/**
 * Person-days of the least work for a target, without planning the way there; null when an area
 * cannot come to it.
 */
export function leastDays(input: Assessment & PlanOptions): number | null {
  const { planning, aim } = planStart(input);
  const { quota } = input.questionnaire.settings;
  const reaches = areaReaches(aim, planning, quota);
  if (reaches.some(({ level, target }) => level < target)) return null;
  return chooseActions(needsFor(aim, planning, quota), planning, null).days;
}
