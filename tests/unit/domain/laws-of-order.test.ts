import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextActions } from "@/lib/domain/next-actions";
import type { Results } from "@/lib/domain/results";
import { type Assessment, score } from "@/lib/domain/scoring";
import {
  anyAssessment,
  anyAssessmentWithPractice,
  anyValue,
  withChoice,
} from "@/tests/support/arbitraries";
import { buildArea, buildPractice } from "@/tests/support/questionnaires";

const RUNS = { numRuns: 500 };

/** The order of the areas is content, not a figure; everything else must not depend on it. */
function withAreasById(results: Results): Results {
  return {
    ...results,
    limitingAreas: results.limitingAreas.toSorted(),
    areas: results.areas.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  };
}

function permuted(assessment: Assessment): fc.Arbitrary<Assessment> {
  const { questionnaire, choices } = assessment;
  const shuffled = <T>(items: readonly T[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length });
  return fc
    .tuple(shuffled(questionnaire.practices), shuffled(questionnaire.areas), shuffled([...choices]))
    .map(([practices, areas, answers]) => ({
      ...assessment,
      questionnaire: { ...questionnaire, practices, areas },
      choices: new Map(answers),
    }));
}

describe("what a result may depend on", { timeout: 60_000 }, () => {
  test("6 permutation: practices, areas and answers in any order give the same bytes", () => {
    const anyPair = anyAssessment.chain((assessment) =>
      permuted(assessment).map((other) => [assessment, other] as const),
    );
    fc.assert(
      fc.property(anyPair, ([assessment, other]) => {
        const bytes = (each: Assessment) => JSON.stringify(withAreasById(score(each)));
        expect(bytes(other)).toBe(bytes(assessment));
        const sameAreas = { ...other.questionnaire, areas: assessment.questionnaire.areas };
        const unsorted = JSON.stringify(score({ ...other, questionnaire: sameAreas }));
        expect(unsorted).toBe(JSON.stringify(score(assessment)));
        expect(JSON.stringify(nextActions(other))).toBe(JSON.stringify(nextActions(assessment)));
      }),
      RUNS,
    );
  });

  test("7 and 14 locality: a change in one area leaves the others as they were", () => {
    fc.assert(
      fc.property(anyAssessmentWithPractice, anyValue, ({ assessment, practice }, value) => {
        const others = (each: Assessment) =>
          score(each).areas.filter((area) => area.id !== practice.area);
        expect(others(withChoice(assessment, practice.id, value))).toEqual(others(assessment));
      }),
      RUNS,
    );
  });

  test("10 weights: a common factor leaves the index as it was", () => {
    fc.assert(
      fc.property(anyAssessment, fc.integer({ min: 2, max: 50 }), (assessment, factor) => {
        const { questionnaire } = assessment;
        const practices = questionnaire.practices.map((practice) => ({
          ...practice,
          weight: practice.weight * factor,
        }));
        const areaWeight = questionnaire.settings.areaWeight * factor;
        const settings = { ...questionnaire.settings, areaWeight };
        const heavier = score({
          ...assessment,
          questionnaire: { ...questionnaire, practices, settings },
        });
        const { index, areas } = score(assessment);
        expect(heavier.areas.map((area) => area.index)).toEqual(areas.map((area) => area.index));
        expect(heavier.index.low).toBeCloseTo(index.low, 10);
        expect(heavier.index.high).toBeCloseTo(index.high, 10);
      }),
      RUNS,
    );
  });

  test("a practice or an area out of scope changes no figure", () => {
    fc.assert(
      fc.property(anyAssessmentWithPractice, anyValue, ({ assessment, practice }, value) => {
        const { questionnaire } = assessment;
        const appliesIf = { any: ["ships-ml"] };
        const extra = buildPractice({ ...practice, id: "extra", appliesIf });
        const inside = buildPractice({ id: "inside", area: "left-out", level: 1 });
        const larger: Assessment = {
          ...assessment,
          questionnaire: {
            ...questionnaire,
            practices: [extra, ...questionnaire.practices, inside],
            areas: [...questionnaire.areas, buildArea({ id: "left-out", appliesIf })],
          },
          choices: new Map([...assessment.choices, ["extra", value], ["inside", "NA"]]),
        };
        const { areas, ...rest } = score(larger);
        const before = score(assessment);
        expect({ ...rest, areas: areas.slice(0, -1) }).toEqual(before);
        expect(areas.at(-1)).toMatchObject({ inScope: false, level: null, index: null });
        expect(nextActions(larger)).toEqual(nextActions(assessment));
      }),
      RUNS,
    );
  });
});
