import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantileOf } from "@/lib/domain/organisation/counted-figure";
import { medianAndRange } from "@/lib/domain/organisation/median-and-range";

function counted(values: readonly number[]) {
  return values.map((value) => ({ value, teams: 1 }));
}

describe("median and range", () => {
  test("of figures in any order", () => {
    // Kills: the mean, a text sort ("9" after "10"), and the figures as given.
    expect(medianAndRange(counted([40, 9, 100]))).toEqual({
      ...{ teams: 3, least: 9, middle: { low: 40, high: 40 }, most: 100 },
    });
    // Kills: 30, which no team has.
    expect(medianAndRange(counted([10, 20, 40, 90]))?.middle).toEqual({ low: 20, high: 40 });
    expect(medianAndRange(counted([0, 2]))?.middle).toEqual({ low: 0, high: 2 });
    expect(medianAndRange([])).toBeNull();
  });

  test("of figures that many teams share", () => {
    // Kills: the median of the figures instead of that of the teams.
    const figures = [
      { value: 4, teams: 1 },
      { value: 1, teams: 7 },
      { value: 5, teams: 2 },
    ];
    expect(medianAndRange(figures)).toEqual({
      ...{ teams: 10, least: 1, middle: { low: 1, high: 1 }, most: 5 },
    });
  });

  test("leave no more than half of the teams on either side, counted or one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (levels) => {
        const found = medianAndRange(counted(levels));
        if (!found) throw new Error("no figures");
        expect(found.teams).toBe(levels.length);
        expect([found.least, found.most]).toEqual([Math.min(...levels), Math.max(...levels)]);
        const { low, high } = found.middle;
        const below = levels.filter((each) => each < low).length;
        const above = levels.filter((each) => each > high).length;
        expect(Math.max(below, above)).toBeLessThan(levels.length / 2);
        expect(levels).toEqual(expect.arrayContaining([low, high]));
        expect((low + high) / 2).toBe(quantileOf(counted(levels), 0.5));
        const same = [...Map.groupBy(levels, (level) => level)];
        expect(
          medianAndRange(same.map(([value, { length }]) => ({ value, teams: length }))),
        ).toEqual(found);
      }),
    );
  });
});
