import { compareIds } from "./by-id";
import type { Planning } from "./planning";
import { remainingDays } from "./remaining-days";
import { orderJobs } from "./roadmap/order-jobs";

/** Ids in the order to take them, and whether no other order brings the value earlier. */
export type OrderedActions = { readonly ids: readonly string[]; readonly optimal: boolean };

/**
 * Orders the actions of one stage so that value comes as early as possible, nothing before what it
 * needs: the least sum of value times the day on which it is reached. Ties by id.
 *
 * @param chosen ids that hold every unmet prerequisite of their members
 */
export function orderActions(
  chosen: readonly string[],
  { practices, valueFor }: Planning,
): OrderedActions {
  const ids = chosen.toSorted(compareIds);
  const jobs = ids.flatMap((id) => {
    const practice = practices.get(id);
    if (practice === undefined) return [];
    const requires = practice.requires.map((one) => ids.indexOf(one)).filter((one) => one >= 0);
    return [{ id, value: practice.value, days: remainingDays(practice, valueFor), requires }];
  });
  const { places, optimal } = orderJobs(jobs);
  return { ids: places.flatMap((place) => ids[place] ?? []), optimal };
}
