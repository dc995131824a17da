import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectActions } from "@/lib/domain/roadmap/select-actions";
import type { Item, SelectionProblem } from "@/lib/domain/roadmap/selection";

const item = (id: string, days: number, ...requires: string[]): Item => ({ id, days, requires });

/** Items that require only items before them, some forced, in disjoint groups. */
const anyProblem: fc.Arbitrary<SelectionProblem> = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 9 }),
      requires: fc.array(fc.nat(11), { maxLength: 2 }),
      group: fc.nat(4),
      luck: fc.nat(9),
    }),
    { minLength: 1, maxLength: 11 },
  )
  .chain((raw) =>
    fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }).map((needs) => {
      const ids = raw.map((_, place) => `p${String(place).padStart(2, "0")}`);
      const items = raw.map(({ days, requires }, place) => ({
        id: ids[place] ?? "",
        days,
        requires: [...new Set(requires)].flatMap((other) =>
          other < place ? (ids[other] ?? []) : [],
        ),
      }));
      const groups = needs.slice(0, 4).map((need, number) => ({
        need,
        of: ids.filter((_, place) => raw[place]?.group === number),
      }));
      const forced = ids.filter((_, place) => (raw[place]?.luck ?? 1) === 0);
      return { items, forced, groups };
    }),
  );

/** The cheapest of all subsets, without any cleverness. */
function bruteForce({ items, forced, groups }: SelectionProblem): [number, number] | null {
  let best: [number, number] | null = null;
  for (let mask = 0; mask < 1 << items.length; mask += 1) {
    const chosen = new Set(items.filter((_, place) => mask & (1 << place)).map(({ id }) => id));
    const isClosed = items.every(
      ({ id, requires }) => !chosen.has(id) || requires.every((each) => chosen.has(each)),
    );
    const fills = groups.every(({ need, of }) => of.filter((id) => chosen.has(id)).length >= need);
    if (!isClosed || !fills || !forced.every((id) => chosen.has(id))) continue;
    const days = items.reduce((sum, { id, days: own }) => sum + (chosen.has(id) ? own : 0), 0);
    if (!best || days < best[0] || (days === best[0] && chosen.size < best[1])) {
      best = [days, chosen.size];
    }
  }
  return best;
}

describe("the least work", () => {
  test("is not what is cheapest for each group on its own", () => {
    const items = [item("x", 4), item("y", 3, "z"), item("z", 2), item("u", 5), item("w", 3, "z")];
    const groups = [
      { need: 1, of: ["x", "y"] },
      { need: 1, of: ["u", "w"] },
    ];
    expect(selectActions({ items, forced: [], groups })).toEqual({
      ids: ["w", "y", "z"],
      days: 8,
      lowerBound: 8,
      optimal: true,
    });
  });

  test("takes what is forced with everything that it requires, and no more", () => {
    const items = [item("a", 1, "b"), item("b", 2), item("c", 3)];
    expect(selectActions({ items, forced: ["a"], groups: [] })).toMatchObject({ ids: ["a", "b"] });
    const met = { need: 1, of: ["a", "c"] };
    expect(selectActions({ items, forced: ["a"], groups: [met] })).toMatchObject({ days: 3 });
  });

  test("is null where a group has too few", () => {
    expect(
      selectActions({ items: [item("a", 1)], forced: [], groups: [{ need: 2, of: ["a"] }] }),
    ).toBe(null);
  });

  test("equals the cheapest of all subsets", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const expected = bruteForce(problem);
        const found = selectActions(problem);
        expect(found && [found.days, found.ids.length]).toEqual(expected);
        if (found) expect(found).toMatchObject({ optimal: true, lowerBound: found.days });
      }),
      { numRuns: 5_000 },
    );
  });

  test("is the same whatever the order of the input", () => {
    const shuffled = anyProblem.chain((problem) =>
      fc
        .tuple(
          fc.shuffledSubarray([...problem.items], { minLength: problem.items.length }),
          fc.shuffledSubarray([...problem.groups], { minLength: problem.groups.length }),
        )
        .map(([items, groups]) => [problem, { ...problem, items, groups }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(JSON.stringify(selectActions(other))).toBe(JSON.stringify(selectActions(one)));
      }),
      { numRuns: 1_000 },
    );
  });

  test("beyond the budget is still feasible, and its bound holds", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const hurried = selectActions(problem, 1);
        const best = selectActions(problem);
        expect(hurried === null).toBe(best === null);
        if (!hurried || !best) return;
        expect(hurried.lowerBound).toBeLessThanOrEqual(best.days);
        expect(hurried.days).toBeGreaterThanOrEqual(best.days);
        const chosen = new Set(hurried.ids);
        for (const { need, of } of problem.groups) {
          expect(of.filter((id) => chosen.has(id)).length).toBeGreaterThanOrEqual(need);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
