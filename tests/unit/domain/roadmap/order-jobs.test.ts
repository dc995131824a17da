import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxClosure, weightlessClosures } from "@/lib/domain/roadmap/max-closure";
import type { Job } from "@/lib/domain/roadmap/order-block";
import { orderJobs } from "@/lib/domain/roadmap/order-jobs";

const job = (id: string, days: number, value: number, ...requires: number[]): Job => ({
  ...{ id, days, value, requires },
});

function anyJobs(most: number): fc.Arbitrary<Job[]> {
  const raw = fc.record({
    days: fc.integer({ min: 1, max: 9 }),
    value: fc.integer({ min: 1, max: 10 }),
    requires: fc.array(fc.nat(most), { maxLength: 2 }),
    rank: fc.nat(1_000),
  });
  return fc.array(raw, { minLength: 1, maxLength: most }).map((list) =>
    list.map(({ days, value, requires, rank }, place) => ({
      ...{ id: `p${String(place).padStart(2, "0")}`, days, value },
      // Prerequisites may stand before or after, but never in a circle.
      requires: [...new Set(requires)].filter((one) => {
        const other = list[one];
        return other !== undefined && (other.rank < rank || (other.rank === rank && one < place));
      }),
    })),
  );
}

function costOf(jobs: readonly Job[], places: readonly number[]): number {
  let day = 0;
  return places.reduce((cost, place) => {
    day += jobs[place]?.days ?? 0;
    return cost + (jobs[place]?.value ?? 0) * day;
  }, 0);
}

function isAllowed(jobs: readonly Job[], places: readonly number[]): boolean {
  return places.every((place, at) =>
    jobs[place]?.requires.every((one) => places.slice(0, at).includes(one)),
  );
}

/** The least cost of all orders that are allowed. */
function bruteForce(jobs: readonly Job[]): number {
  let best = Number.POSITIVE_INFINITY;
  const extend = (done: readonly number[]) => {
    if (done.length === jobs.length) best = Math.min(best, costOf(jobs, done));
    jobs.forEach(({ requires }, place) => {
      if (done.includes(place) || !requires.every((one) => done.includes(one))) return;
      extend([...done, place]);
    });
  };
  extend([]);
  return best;
}

describe("the order", () => {
  test("is not greedy: a dull first step of something worthwhile does not wait", () => {
    const jobs = [job("A", 3, 1), job("B", 1, 9, 0), job("C", 2, 3)];
    const { places, optimal } = orderJobs(jobs);
    expect([places, costOf(jobs, places), optimal]).toEqual([[0, 1, 2], 57, true]);
  });

  test("is by value per day without prerequisites, ties by id", () => {
    const jobs = [job("a", 4, 2), job("b", 1, 3), job("c", 2, 1), job("d", 2, 6)];
    expect(orderJobs(jobs).places).toEqual([1, 3, 0, 2]);
  });

  test("equals the best of all orders that are allowed", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyJobs(7), (jobs) => {
        const { places, optimal } = orderJobs(jobs);
        expect(optimal).toBe(true);
        expect(isAllowed(jobs, places)).toBe(true);
        expect(places.toSorted((left, right) => left - right)).toEqual([...jobs.keys()]);
        expect(costOf(jobs, places)).toBe(bruteForce(jobs));
      }),
      { numRuns: 3_000 },
    );
  });

  test("of more jobs than can be proven in one set is still allowed", () => {
    const chain = Array.from({ length: 30 }, (_, place) =>
      job(`p${String(place).padStart(2, "0")}`, 1, place + 1, ...(place === 0 ? [] : [place - 1])),
    );
    const { places, optimal } = orderJobs(chain);
    expect(optimal).toBe(false);
    expect(isAllowed(chain, places)).toBe(true);
  });
});

describe("the heaviest closed set", () => {
  test("takes a prerequisite that costs less than what needs it is worth", () => {
    expect(maxClosure({ requires: [[], [0], []] }, [-3, 5, -1])).toEqual([0, 1]);
    expect(maxClosure({ requires: [[], [0], []] }, [-6, 5, -1])).toEqual([]);
  });

  test("and the smallest ones that weigh nothing, where none weighs more", () => {
    const graph = { requires: [[], [0], [], []] };
    expect(weightlessClosures(graph, [-5, 5, -1, 0])).toEqual([[0, 1], [0, 1], null, [3]]);
    expect(weightlessClosures(graph, [-6, 5, -1, 0])).toEqual([null, null, null, [3]]);
  });
});
