import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemGroups } from "@/lib/domain/worksheets/item-groups";
import { levelUpOutcomeDown } from "@/lib/domain/worksheets/level-up-outcome-down";
import { outcomeTrends, type SheetsAtTime } from "@/lib/domain/worksheets/outcome-trends";
import { WORKSHEETS } from "@/tests/support/beside";

const DORA = "dora-delivery-performance";
const OUTCOMES = "delivery-outcomes";

const at = (id: string, answers: Readonly<Record<string, number>>): SheetsAtTime =>
  new Map([[id, new Map(Object.entries(answers))]]);

const pain = (value: number) => at(OUTCOMES, { "deployment-pain": value });

describe("outcomes over time", () => {
  it("are the items and figures that somebody answered, on the scale of the worksheet", () => {
    const times = [
      at(DORA, { "lead-time": 4, "change-fail-rate": 10 }),
      new Map(),
      at(DORA, { "lead-time": 6 }),
    ];
    const [trend, ...others] = outcomeTrends(WORKSHEETS, times);
    expect(others).toEqual([]);
    const rows = trend?.rows.map(({ id, isFigure, highest, values }) => [
      ...[id, isFigure, highest, values],
    ]);
    expect(rows).toEqual([
      ["lead-time", false, 10, [6, null, 10]],
      ["change-fail-rate", false, 10, [9, null, null]],
      ["throughput", true, 10, [6, null, 10]],
      ["stability", true, 10, [9, null, null]],
      ["overall", true, 10, [7.5, null, 10]],
    ]);
  });

  it("are those of worksheets that say so: no test score of a model", () => {
    const times = [new Map([...pain(2), ...at("ml-test-score", { "data.1": 1 })])];
    expect(outcomeTrends(WORKSHEETS, times).map(({ worksheet }) => worksheet.id)).toEqual([
      OUTCOMES,
    ]);
  });
});

describe("level up, outcome down", () => {
  it("is said where both happen from one snapshot to the next", () => {
    const trends = outcomeTrends(WORKSHEETS, [pain(3), pain(2), pain(2), pain(1)]);
    expect(levelUpOutcomeDown(trends, [[], ["build", "test"], ["build"], []])).toEqual([
      {
        place: 1,
        rose: ["build", "test"],
        fell: [expect.objectContaining({ from: 3, to: 2, name: expect.stringMatching(/deploy/) })],
      },
    ]);
  });

  it("names metrics and not the means that repeat them", () => {
    const times = [at(DORA, { "lead-time": 6 }), at(DORA, { "lead-time": 5 })];
    const [found] = levelUpOutcomeDown(outcomeTrends(WORKSHEETS, times), [[], ["build"]]);
    expect(found?.fell).toHaveLength(1);
  });

  it("is never said of the first snapshot, without an answer, or while outcomes hold", () => {
    const nothing = new Map();
    const trends = outcomeTrends(WORKSHEETS, [pain(4), nothing, pain(1)]);
    expect(levelUpOutcomeDown(trends, [["build"], ["build"], ["build"]])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }), (values) => {
        const rising = outcomeTrends(WORKSHEETS, values.toSorted((a, b) => a - b).map(pain));
        expect(
          levelUpOutcomeDown(
            rising,
            values.map(() => ["build"]),
          ),
        ).toEqual([]);
      }),
    );
  });
});

it("items stand under the name of the figure that is made of them", () => {
  const groups = WORKSHEETS.map((worksheet) =>
    itemGroups(worksheet).map(({ name, items }) => `${name} ${items.length}`),
  );
  expect(groups).toEqual(
    expect.arrayContaining([
      ["null 5"],
      ["Throughput 3", "Stability 2"],
      ["Features and data 7", "Model development 7", "ML infrastructure 7", "Monitoring 7"],
    ]),
  );
});
