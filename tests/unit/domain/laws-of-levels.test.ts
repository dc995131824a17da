import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAdopted, passes } from "@/lib/domain/adoption";
import { cellAt } from "@/lib/domain/cell";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import type { AnswerValue } from "@/lib/domain/questionnaire";
import { LOW, readChoices } from "@/lib/domain/reading";
import { score } from "@/lib/domain/scoring";
import { anyAssessment, anyAssessmentWithPractice, withChoice } from "@/tests/support/arbitraries";

const RUNS = { numRuns: 1000 };

describe("levels", { timeout: 60_000 }, () => {
  // Kills: evidence dropped from the level.
  test("3 evidence: an attained level has an essential practice answered to its threshold", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        for (const area of score(assessment).areas) {
          if (area.level === null || area.level.low === 0) continue;
          const evidence = assessment.questionnaire.practices.filter((practice) => {
            const choice = assessment.choices.get(practice.id);
            return (
              practice.area === area.id &&
              practice.level === area.level?.low &&
              practice.essential &&
              typeof choice === "number" &&
              choice >= practice.threshold
            );
          });
          expect(evidence.length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  // Kills: strict `>` instead of `>=` at the threshold.
  test("12 moving an answer between its threshold and 4 changes no level", () => {
    fc.assert(
      fc.property(anyAssessmentWithPractice, ({ assessment, practice }) => {
        const levels = [practice.threshold, 4 as AnswerValue].map((choice) => {
          const { overall, typical, areas } = score(withChoice(assessment, practice.id, choice));
          return { overall, typical, areas: areas.map((area) => area.level) };
        });
        expect(levels[0]).toEqual(levels[1]);
      }),
      RUNS,
    );
  });

  // Kills: overall as the rounded mean of the areas; typical as the high median.
  test("13 overall is the smallest area level and never above typical", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const { overall, typical, areas, evenness, limitingAreas } = score(assessment);
        for (const bound of ["low", "high"] as const) {
          const levels = areas.map((area) => area.level?.[bound] ?? Number.NaN);
          expect(overall?.[bound]).toBe(Math.min(...levels));
          expect(typical?.[bound]).toBeGreaterThanOrEqual(Math.min(...levels));
          expect(typical?.[bound]).toBeLessThanOrEqual(Math.max(...levels));
          expect(
            levels.filter((level) => level >= (typical?.[bound] ?? 6)).length * 2,
          ).toBeGreaterThan(levels.length);
          expect(
            levels.filter((level) => level <= (typical?.[bound] ?? -1)).length * 2,
          ).toBeGreaterThanOrEqual(levels.length);
          if (bound === "low") expect(evenness).toBe(Math.max(...levels) - Math.min(...levels));
        }
        const lowest = areas.filter((area) => area.level?.low === overall?.low);
        expect(limitingAreas).toEqual(lowest.map((area) => area.id));
      }),
      RUNS,
    );
  });

  // Kills: answers below the threshold counted as adopted; quota rounded down.
  test("15 quota by definition, without the number needed", () => {
    fc.assert(
      fc.property(anyAssessment, ({ questionnaire, choices }) => {
        const [numerator, denominator] = questionnaire.settings.quota;
        const valueFor = readChoices(choices, LOW);
        for (const area of questionnaire.areas) {
          const practices = questionnaire.practices.filter((each) => each.area === area.id);
          for (const level of LEVEL_RANKS) {
            const here = practices.filter(
              (each) => each.level === level && choices.get(each.id) !== "NA",
            );
            const adopted = here.filter(({ id, threshold }) => {
              const choice = choices.get(id);
              return typeof choice === "number" && choice >= threshold;
            });
            const supporting = here.filter((each) => !each.essential);
            const byDefinition =
              here.every((each) => !each.essential || adopted.includes(each)) &&
              denominator * adopted.filter((each) => !each.essential).length >=
                numerator * supporting.length;
            const cell = cellAt(practices, level, valueFor);
            expect(passes(cell, valueFor, questionnaire.settings.quota)).toBe(byDefinition);
            expect(here.filter((each) => isAdopted(each, valueFor))).toEqual(adopted);
          }
        }
      }),
      RUNS,
    );
  });
});
