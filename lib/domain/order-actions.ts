import { compareIds } from "./by-id";
import { daysLeft, type Planning, withPrerequisites } from "./planning";
import { orderJobs } from "./roadmap/order-jobs";

/** Ids in the order to take them, and whether no other order brings the value earlier. */
export type OrderedActions = { readonly ids: readonly string[]; readonly optimal: boolean };

/**
 * Orders the actions of one stage so that value comes as early as possible, nothing before what it
 * needs: the least sum of value times the day on which it is reached. Ties by id.
 *
 * What is under way comes first: what can be finished as it is, then the rest with what it needs,
 * then all other actions; each of the three in the best order of its own.
 *
 * @param chosen ids that hold every unmet prerequisite of their members
 */
export function orderActions(
  chosen: readonly string[],
  planning: Planning,
  underWay: readonly string[] = [],
): OrderedActions {
  const begun = new Set(underWay.filter((id) => chosen.includes(id)));
  const needed = withPrerequisites(begun, planning);
  const isReady = (id: string) =>
    begun.has(id) && [...withPrerequisites([id], planning)].every((one) => begun.has(one));
  const ready = chosen.filter(isReady);
  const parts = [
    ready,
    chosen.filter((id) => needed.has(id) && !ready.includes(id)),
    chosen.filter((id) => !needed.has(id)),
  ].map((part) => orderPart(part, planning));
  return {
    ids: parts.flatMap(({ ids }) => ids),
    optimal: parts.every(({ optimal }) => optimal),
  };
}

function orderPart(part: readonly string[], planning: Planning): OrderedActions {
  const ids = part.toSorted(compareIds);
  const jobs = ids.flatMap((id) => {
    const practice = planning.practices.get(id);
    if (practice === undefined) return [];
    const requires = practice.requires.map((one) => ids.indexOf(one)).filter((one) => one >= 0);
    return [{ id, value: practice.value, days: daysLeft(practice, planning), requires }];
  });
  const { places, optimal } = orderJobs(jobs);
  return { ids: places.flatMap((place) => ids[place] ?? []), optimal };
}
