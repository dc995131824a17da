/** Something to put in order: worth and work of it, both above 0, and what has to come before. */
export type Job = {
  readonly id: string;
  readonly value: number;
  readonly days: number;
  /** Places of jobs in the same list. */
  readonly requires: readonly number[];
};

/** An order of places, and whether it is proven to be the best. */
export type Order = { readonly places: readonly number[]; readonly optimal: boolean };

/** Above this many jobs there can be too many sets of finished jobs to look at. */
const MOST_EXACT = 22;

/**
 * The order that minimises the sum of value times the day on which it is reached, nothing before
 * what it requires: dynamic programming over the sets of finished jobs. Of equally good orders the
 * one whose ids come first.
 *
 * @param jobs sorted by id; beyond 22 they are ordered by value per day, which is not proven
 */
export function orderBlock(jobs: readonly Job[]): Order {
  if (jobs.length > MOST_EXACT) return { places: byRatio(jobs), optimal: false };
  const best = new Map<number, { readonly cost: number; readonly next: number }>();
  const needs = jobs.map(({ requires }) =>
    requires.reduce((mask, place) => mask | (1 << place), 0),
  );
  const all = 2 ** jobs.length - 1;
  // The day on which the jobs of a set are done does not depend on their order.
  const solve = (done: number, day: number): number => {
    if (done === all) return 0;
    const known = best.get(done);
    if (known) return known.cost;
    let found = { cost: Number.POSITIVE_INFINITY, next: -1 };
    jobs.forEach((job, place) => {
      const bit = 1 << place;
      const needed = needs[place] ?? 0;
      if (done & bit || (done & needed) !== needed) return;
      const end = day + job.days;
      const cost = job.value * end + solve(done | bit, end);
      if (cost < found.cost) found = { cost, next: place };
    });
    best.set(done, found);
    return found.cost;
  };
  solve(0, 0);
  const places: number[] = [];
  for (let done = 0; done !== all; ) {
    const next = best.get(done)?.next ?? -1;
    if (next < 0) throw new Error("The prerequisites form a cycle.");
    places.push(next);
    done |= 1 << next;
  }
  return { places, optimal: true };
}

/** Most value per day of those whose prerequisites are done; ties by id. */
function byRatio(jobs: readonly Job[]): number[] {
  const open = new Set(jobs.keys());
  const places: number[] = [];
  while (open.size > 0) {
    const ready = [...open].filter((place) => !jobs[place]?.requires.some((one) => open.has(one)));
    const next = ready.sort((left, right) => compareRatio(jobs, left, right))[0];
    if (next === undefined) throw new Error("The prerequisites form a cycle.");
    places.push(next);
    open.delete(next);
  }
  return places;
}

function compareRatio(jobs: readonly Job[], left: number, right: number): number {
  const [one, other] = [jobs[left], jobs[right]];
  if (!one || !other) return 0;
  return other.value * one.days - one.value * other.days || left - right;
}
