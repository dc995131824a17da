import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIndex, formatRange, levelName } from "@/lib/domain/format-figure";
import { buildQuestionnaire } from "@/tests/support/questionnaires";

describe("an index", () => {
  test.each([
    [68.75, "68.8"],
    [2.25, "2.3"],
    [0, "0.0"],
    [100, "100.0"],
    [99.94, "99.9"],
    [99.95, "100.0"],
    [8.05, "8.1"],
    [1.005 * 10, "10.1"],
    [61.111111, "61.1"],
    [0.049999, "0.0"],
  ])("%d reads %s", (index, text) => {
    expect(formatIndex(index)).toBe(text);
  });

  test("every exact half rounds up, also those that binary fractions cannot hold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (tenths) => {
        expect(formatIndex((10 * tenths + 5) / 100)).toBe(((tenths + 1) / 10).toFixed(1));
      }),
    );
  });
});

describe("a range", () => {
  test("has an en dash, unless both ends read the same", () => {
    expect(formatRange({ low: 1, high: 3 }, String)).toBe("1–3");
    expect(formatRange({ low: 2, high: 2 }, String)).toBe("2");
    expect(formatRange({ low: 58.91, high: 58.93 }, formatIndex)).toBe("58.9");
    expect(formatRange({ low: 58.9, high: 60 }, formatIndex)).toBe("58.9–60.0");
  });
});

test("levels are named as in the questionnaire, 0 as below the first", () => {
  const questionnaire = buildQuestionnaire({ practices: [] });
  expect(([0, 1, 5] as const).map((level) => levelName(questionnaire, level))).toEqual([
    "below Base",
    "Base",
    "Expert",
  ]);
});
