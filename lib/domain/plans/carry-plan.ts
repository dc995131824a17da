import type { VersionMap } from "@/lib/domain/carry-over";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { heirs } from "./held-against";
import type { PlanEdition } from "./kept-plan";

/**
 * A request of one version of the questionnaire as one of a later version: practices go by the ids
 * that they have there. An effort of one that became several is left out: nobody said how it is
 * shared.
 *
 * @param maps from the earlier version to the later one, oldest first
 */
export function carryRequest(request: PlanRequest, maps: readonly VersionMap[]): PlanRequest {
  const carried = (ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => heirs(id, maps)).sort()),
  ];
  return {
    ...request,
    pinned: carried(request.pinned),
    excluded: carried(request.excluded),
    underWay: carried(request.underWay),
    efforts: Object.fromEntries(
      Object.entries(request.efforts).flatMap(([id, days]) => {
        const [heir, ...others] = heirs(id, maps);
        return heir === undefined || others.length > 0 ? [] : [[heir, days] as const];
      }),
    ),
  };
}

/**
 * An edition whose practices go by the ids of a later version, to be compared with one of that
 * version. One that became none or several keeps its id.
 */
export function carryEdition(edition: PlanEdition, maps: readonly VersionMap[]): PlanEdition {
  if (maps.length === 0) return edition;
  const actions = edition.actions.map((action) => {
    const [heir, ...others] = heirs(action.id, maps);
    const isOne = action.kind === "practice" && heir !== undefined && others.length === 0;
    return isOne ? { ...action, id: heir } : action;
  });
  return { ...edition, actions };
}
