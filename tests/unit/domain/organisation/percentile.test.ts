import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { middleHalf, percentileRank, quartilesOf } from "@/lib/domain/organisation/percentile";

const LEVELS = [
  { value: 1, teams: 3 },
  { value: 2, teams: 4 },
  { value: 3, teams: 2 },
  { value: 4, teams: 1 },
];
const INDICES = counted([12, 18, 25, 25, 31, 40, 47, 47, 47, 63, 71, 88]);

function counted(values: readonly number[]) {
  return values.map((value) => ({ value, teams: 1 }));
}

const figures = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 40 });

describe("percentiles", () => {
  // The vectors of Tidemark's rule: mid-rank, and quartiles of type 7.
  test.each([
    [1, 15],
    [2, 50],
    [3, 80],
    [4, 95],
  ])("level %i is at %i", (level, rank) => {
    expect(percentileRank(LEVELS, level)).toBe(rank);
  });

  test("of indices, with their quartiles", () => {
    expect(percentileRank(INDICES, 47)).toBe(62.5);
    expect(quartilesOf(INDICES.toReversed())).toEqual({ lower: 25, median: 43.5, upper: 51 });
  });

  test("are none with nine teams, and some with ten", () => {
    // Kills: from eleven teams on, and from nine.
    expect(percentileRank(LEVELS.slice(0, 3), 2)).toBeNull();
    expect(quartilesOf(LEVELS.slice(0, 3))).toBeNull();
    expect(quartilesOf(LEVELS)).not.toBeNull();
  });

  test("average to the middle, and grow with the figure", () => {
    fc.assert(
      fc.property(figures, (all) => {
        const ranks = all.map((figure) => percentileRank(counted(all), figure) ?? Number.NaN);
        const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
        expect(mean).toBeCloseTo(50, 9);
        for (const [at, figure] of all.entries()) {
          const lower = all.findIndex((other) => other < figure);
          if (lower >= 0) expect(ranks[lower]).toBeLessThan(ranks[at] ?? 0);
        }
      }),
    );
  });

  test("stay inside the figures, the quarters in order", () => {
    fc.assert(
      fc.property(figures, (all) => {
        const found = quartilesOf(counted(all));
        if (!found) throw new Error("ten are enough");
        const { lower, median, upper } = found;
        const inOrder = [Math.min(...all), lower, median, upper, Math.max(...all)];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }),
    );
  });

  test("the middle half ends at teams, and at least half of all are in it", () => {
    // Kills: whole levels around the quartiles, which may leave out more than half.
    expect(middleHalf(counted([0, 0, 0, 2, 2, 2, 2, 3, 5, 5, 5]))).toEqual({ low: 0, high: 5 });
    expect(middleHalf(LEVELS)).toEqual({ low: 1, high: 3 });
    expect(middleHalf(LEVELS.slice(0, 3))).toBeNull();
    fc.assert(
      fc.property(figures, (all) => {
        const { low, high } = middleHalf(counted(all)) ?? { low: 1, high: 0 };
        const quartiles = quartilesOf(counted(all));
        expect(all).toEqual(expect.arrayContaining([low, high]));
        expect(low).toBeLessThanOrEqual(quartiles?.lower ?? 0);
        expect(high).toBeGreaterThanOrEqual(quartiles?.upper ?? 100);
        const inside = all.filter((figure) => figure >= low && figure <= high);
        expect(inside.length).toBeGreaterThanOrEqual(all.length / 2);
      }),
    );
  });
});
