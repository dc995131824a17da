import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choice } from "@/lib/domain/answers";
import { score } from "@/lib/domain/scoring";
import {
  answeredBy,
  anyAssessment,
  anyAssessmentWithPractice,
  anyValue,
  withChoice,
} from "@/tests/support/arbitraries";
import { eachFigure, figuresOf } from "@/tests/support/figures";

const RUNS = { numRuns: 1000 };
const isUnknown = (choice: Choice | undefined) => choice === undefined || choice === "DK";

describe("bounds of every figure", { timeout: 60_000 }, () => {
  test("1 monotone: raising an answer lowers nothing", () => {
    fc.assert(
      fc.property(anyAssessmentWithPractice, anyValue, ({ assessment, practice }, raised) => {
        const before = assessment.choices.get(practice.id);
        fc.pre(typeof before === "number" && before < raised);
        const after = score(withChoice(assessment, practice.id, raised));
        eachFigure(score(assessment), after, (low, high, name) => {
          expect(high.low, name).toBeGreaterThanOrEqual(low.low);
          expect(high.high, name).toBeGreaterThanOrEqual(low.high);
        });
      }),
      RUNS,
    );
  });

  // Kills: a level without essential practices skips its quota.
  test("2 not applicable lies between 0 and 4", () => {
    fc.assert(
      fc.property(anyAssessmentWithPractice, ({ assessment, practice }) => {
        const [none, left, full] = ([0, "NA", 4] as const).map((choice) =>
          score(withChoice(assessment, practice.id, choice)),
        );
        if (none === undefined || left === undefined || full === undefined) throw new Error();
        for (const [lower, upper] of [
          [none, left],
          [left, full],
        ] as const) {
          eachFigure(lower, upper, (low, high, name) => {
            expect(high.low, name).toBeGreaterThanOrEqual(low.low);
            expect(high.high, name).toBeGreaterThanOrEqual(low.high);
          });
        }
      }),
      RUNS,
    );
  });

  // Kills: unknown treated as not applicable.
  test("4 interval sound and tight: any completion lies inside, all 0 and all 4 attain it", () => {
    const anyCompletion = fc.infiniteStream(fc.oneof(anyValue, fc.constant("NA" as const)));
    fc.assert(
      fc.property(anyAssessment, anyCompletion, (assessment, stream) => {
        const results = score(assessment);
        const completed = (next: () => Choice) =>
          score(answeredBy(assessment, (_, before) => (isUnknown(before) ? next() : before)));
        eachFigure(
          results,
          completed(() => stream.next().value),
          (range, inside, name) => {
            expect(inside.low, name).toBeGreaterThanOrEqual(range.low);
            expect(inside.high, name).toBeLessThanOrEqual(range.high);
          },
        );
        eachFigure(
          results,
          completed(() => 0),
          (range, worst, name) => {
            expect(worst, name).toMatchObject({ low: range.low, high: range.low });
          },
        );
        eachFigure(
          results,
          completed(() => 4),
          (range, best, name) => {
            expect(best, name).toMatchObject({ low: range.high, high: range.high });
          },
        );
      }),
      RUNS,
    );
  });

  test("5 narrowing: answering one unknown gives an interval inside the former", () => {
    fc.assert(
      fc.property(anyAssessmentWithPractice, anyValue, ({ assessment, practice }, value) => {
        const open = score(withChoice(assessment, practice.id, "DK"));
        const known = score(withChoice(assessment, practice.id, value));
        eachFigure(open, known, (range, inside, name) => {
          expect(inside.low, name).toBeGreaterThanOrEqual(range.low);
          expect(inside.high, name).toBeLessThanOrEqual(range.high);
        });
      }),
      RUNS,
    );
  });

  test("8 strict never exceeds the level", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const { areas, overall } = score(assessment);
        for (const level of [overall, ...areas.map((area) => area.level)]) {
          if (level === null) throw new Error("Every area is in scope.");
          expect(level.strict).toBeLessThanOrEqual(level.low);
          expect(level.strictHigh).toBeLessThanOrEqual(level.high);
        }
      }),
      RUNS,
    );
  });

  // Kills: evidence dropped from the level, and an empty area with index 100 (all "NA").
  test("11 extremes: all 4, all 0, all don't know, all not applicable", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const top = assessment.questionnaire.levels.length;
        const expected = [
          [4, { low: top, high: top }, { low: 100, high: 100 }],
          [0, { low: 0, high: 0 }, { low: 0, high: 0 }],
          ["DK", { low: 0, high: top }, { low: 0, high: 100 }],
          ["NA", { low: 0, high: 0 }, { low: 0, high: 0 }],
        ] as const;
        for (const [choice, level, index] of expected) {
          const figures = figuresOf(score(answeredBy(assessment, () => choice)));
          for (const [name, figure] of figures) {
            expect(figure, name).toMatchObject(name.includes("index") ? index : level);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
