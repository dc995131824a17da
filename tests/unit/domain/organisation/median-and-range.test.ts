import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelMedianAndRange, medianAndRange } from "@/lib/domain/organisation/median-and-range";

describe("median and range", () => {
  test("of figures in any order", () => {
    // Kills: the mean, a text sort ("9" after "10"), and the figures as given.
    expect(medianAndRange([40, 9, 100])).toEqual({
      ...{ teams: 3, lowest: 9, median: 40, highest: 100 },
    });
    expect(medianAndRange([10, 20, 40, 90])?.median).toBe(30);
    expect(medianAndRange([7])).toEqual({ teams: 1, lowest: 7, median: 7, highest: 7 });
    expect(medianAndRange([])).toBeNull();
  });

  test("of levels is a level", () => {
    // Kills: 1.5 between Base and Beginner, and the upper of the two.
    expect(levelMedianAndRange([0, 2, 2, 0, 0, 0])).toEqual({
      ...{ teams: 4, lowest: 1, median: 1, highest: 2 },
    });
    expect(levelMedianAndRange([1, 0, 1, 0, 0, 1])?.median).toBe(2);
    expect(levelMedianAndRange([0, 0, 0, 0, 0, 3])).toEqual({
      ...{ teams: 3, lowest: 5, median: 5, highest: 5 },
    });
    expect(levelMedianAndRange([0, 0, 0, 0, 0, 0])).toBeNull();
  });

  test("leave no more than half of the teams on either side", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (levels) => {
        const counts = [0, 1, 2, 3, 4, 5].map((at) => levels.filter((each) => each === at).length);
        for (const found of [medianAndRange(levels), levelMedianAndRange(counts)]) {
          if (!found) throw new Error("no figures");
          expect(found.teams).toBe(levels.length);
          expect([found.lowest, found.highest]).toEqual([Math.min(...levels), Math.max(...levels)]);
          const below = levels.filter((each) => each < found.median).length;
          const above = levels.filter((each) => each > found.median).length;
          expect(Math.max(below, above)).toBeLessThanOrEqual(levels.length / 2);
        }
      }),
    );
  });
});
