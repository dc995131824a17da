import { compareIds } from "./by-id";
import { type Planning, withPrerequisites } from "./planning";
import { remainingDays } from "./remaining-days";

/** A practice to adopt, weighed together with what has to be done before it. */
type Weighed = { readonly id: string; readonly value: number; readonly days: number };

/**
 * Orders the actions of one stage: most value per day first, nothing before what it needs.
 *
 * A practice is weighed together with its prerequisites that are still to do, so a dull
 * prerequisite of something worthwhile does not wait. Ties by id.
 *
 * @param ids a set that holds every unmet prerequisite of its members
 */
export function orderActions(ids: ReadonlySet<string>, planning: Planning): readonly string[] {
  const ordered: string[] = [];
  const open = new Set(ids);
  while (open.size > 0) {
    const goal = best([...open].map((id) => weigh(id, before(id, open, planning), planning)));
    const ready = [...before(goal, open, planning)]
      .filter((id) => before(id, open, planning).size === 1)
      .map((id) => weigh(id, [id], planning));
    const next = best(ready);
    ordered.push(next);
    open.delete(next);
  }
  return ordered;
}

/** The practice and what is still to do before it. */
function before(id: string, open: ReadonlySet<string>, planning: Planning): Set<string> {
  return new Set([...withPrerequisites([id], planning)].filter((found) => open.has(found)));
}

function weigh(id: string, together: Iterable<string>, planning: Planning): Weighed {
  let value = 0;
  let days = 0;
  for (const part of together) {
    const practice = planning.practices.get(part);
    if (practice === undefined) continue;
    value += practice.value;
    days += remainingDays(practice, planning.valueFor);
  }
  return { id, value, days };
}

/** The id with the most value per day, compared in integers; ties by id. */
function best(weighed: readonly Weighed[]): string {
  const [first] = weighed.toSorted(
    (left, right) =>
      right.value * left.days - left.value * right.days || compareIds(left.id, right.id),
  );
  if (first === undefined) throw new Error("The prerequisites form a cycle.");
  return first.id;
}
