import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainArea } from "@/lib/domain/explain-area";
import { scopeOf } from "@/lib/domain/scope";
import { score } from "@/lib/domain/scoring";
import { anyAssessment } from "@/tests/support/arbitraries";
import { buildPractice, choicesFrom, SETTINGS } from "@/tests/support/questionnaires";

const PRACTICES = [
  buildPractice({ id: "T1", area: "test", level: 1 }),
  buildPractice({ id: "T2", area: "test", level: 1 }),
  buildPractice({ id: "T3", area: "test", level: 1, essential: false }),
  buildPractice({ id: "T4", area: "test", level: 1, essential: false }),
  buildPractice({ id: "T5", area: "test", level: 2 }),
  buildPractice({ id: "T6", area: "test", level: 2, essential: false }),
];
const CHOICES = choicesFrom({ T1: 4, T2: 3, T3: "DK", T4: 2, T5: 3, T6: "NA" });

describe("the working of the worked example", () => {
  const working = explainArea(PRACTICES, CHOICES, SETTINGS.quota);

  it("shows the sums behind 68.75 and 81.25", () => {
    expect(working.index).toEqual({ low: 22, high: 26, possible: 32 });
  });

  it("counts each level by the low bound, and says what unknown answers leave open", () => {
    const [base, beginner] = working.levels;
    expect(base).toMatchObject({
      essential: { adopted: 2, of: 2 },
      supporting: { adopted: 0, need: 1, of: 2 },
      passed: "open",
    });
    expect(beginner).toMatchObject({ supporting: { adopted: 0, need: 0, of: 0 }, passed: "yes" });
  });

  it("says of each practice whether it counts as adopted", () => {
    const adoption = working.levels.flatMap((level) =>
      level.practices.map(({ practice, adoption }) => [practice.id, adoption]),
    );
    expect(Object.fromEntries(adoption)).toEqual({
      T1: "yes",
      T2: "yes",
      T3: "open",
      T4: "no",
      T5: "yes",
      T6: "left out",
    });
  });
});

it("leads to the same figures as the score, for any assessment", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const { questionnaire, profile, mode, choices } = assessment;
      const { practices } = scopeOf(questionnaire, profile, mode);
      for (const { id, index, level } of score(assessment).areas) {
        if (index === null || level === null) continue;
        const here = practices.filter((practice) => practice.area === id);
        const working = explainArea(here, choices, questionnaire.settings.quota);
        const { low, high, possible } = working.index;
        expect(possible === 0 ? 0 : (100 * low) / possible).toBeCloseTo(index.low, 9);
        expect(possible === 0 ? 0 : (100 * high) / possible).toBeCloseTo(index.high, 9);
        const attained = working.levels.filter((each) => each.level <= level.low);
        expect(attained.every(({ passed }) => passed === "yes")).toBe(true);
      }
    }),
  );
});
