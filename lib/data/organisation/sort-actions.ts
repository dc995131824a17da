import "server-only";

import { inNameOrder, inOrder } from "@/lib/domain/organisation/in-order";
import {
  type RankedAction,
  type ToldTeams,
  WITHHELD,
} from "@/lib/domain/organisation/rank-actions";
import type { Sorting } from "@/lib/domain/organisation/views/paging";
import type { ActionSort } from "@/lib/domain/organisation/views/plan";
import { sortKey } from "@/lib/storage/text-keys";

type Action = RankedAction & { readonly title: string; readonly level: number | null };

const FIGURES: Readonly<
  Record<Exclude<ActionSort, "practice" | "teams">, (action: Action) => number | null>
> = {
  level: ({ level }) => level,
  "only-action": ({ alone }) => toldFigure(alone),
  "one-of-two": ({ withOneOther }) => toldFigure(withOneOther),
  days: ({ totalDays }) => totalDays,
  median: ({ middleDays: { low, high } }) => low + high,
};

/**
 * Practices by one of their figures, equal ones by title; those without it, or with one that is
 * withheld, last. Of equally many teams the plan has an order of its own, which stays.
 *
 * @param actions in the order of the plan: of most teams first, then the least work, then by id
 */
export function sortActions<T extends Action>(
  actions: readonly T[],
  { sort, direction }: Sorting<ActionSort>,
): readonly T[] {
  if (sort === "teams") return direction === "descending" ? actions : actions.toReversed();
  const named = byTitle(actions);
  return sort === "practice"
    ? inNameOrder(named, direction)
    : inOrder(named, FIGURES[sort], direction);
}

function toldFigure(teams: ToldTeams): number | null {
  return teams === WITHHELD ? null : teams;
}

function byTitle<T extends Action>(actions: readonly T[]): readonly T[] {
  const keyed = actions.map((action) => ({
    action,
    key: `${sortKey(action.title)} ${action.practice}`,
  }));
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ action }) => action);
}
