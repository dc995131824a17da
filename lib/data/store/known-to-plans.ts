import "server-only";

import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { Known } from "@/lib/domain/roadmap/plan-query/read-plan-query";
import { nextQuarter } from "@/lib/domain/roadmap/resolve-request";
import { currentPlanning } from "./current-content";

/**
 * What the query of a plan may name, and what need not be said.
 *
 * @param since ISO 8601 time of the snapshot
 */
export function knownToPlans(questionnaire: Questionnaire, since: string): Known {
  const { presets, capacity } = currentPlanning();
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    practices: idsOf(questionnaire.practices),
    areas: idsOf(questionnaire.areas),
    presets: idsOf(presets),
    usual: { startsOn: nextQuarter(since), capacity },
  };
}
