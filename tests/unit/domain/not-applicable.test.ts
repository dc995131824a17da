import { describe, expect, test } from "vitest";
import { score } from "@/lib/domain/scoring";
import {
  buildPractice,
  buildQuestionnaire,
  choicesFrom,
  SETTINGS,
} from "@/tests/support/questionnaires";

const practices = ["a", "b", "c", "d", "e", "f", "g"].map((id) =>
  buildPractice({ id, area: "only", level: 1 }),
);

function area(count: number, notApplicable: number, flag = SETTINGS.notApplicableFlag) {
  const questionnaire = buildQuestionnaire({
    practices: practices.slice(0, count),
    settings: { ...SETTINGS, notApplicableFlag: flag },
  });
  const choices = choicesFrom(
    Object.fromEntries(practices.map(({ id }, index) => [id, index < notApplicable ? "NA" : 4])),
  );
  return score({ questionnaire, profile: [], mode: "full", choices }).areas[0];
}

describe("many not-applicable answers", () => {
  test.each([
    { count: 6, notApplicable: 2, many: false },
    { count: 6, notApplicable: 3, many: true },
    { count: 7, notApplicable: 2, many: false },
    { count: 7, notApplicable: 3, many: true },
    { count: 3, notApplicable: 1, many: false },
    { count: 2, notApplicable: 1, many: true },
  ])("$notApplicable of $count: $many", ({ count, notApplicable, many }) => {
    expect(area(count, notApplicable)).toMatchObject({ manyNotApplicable: many, notApplicable });
  });

  test("the limit is a setting", () => {
    expect(area(6, 3, [1, 2])?.manyNotApplicable).toBe(false);
  });

  // Kills: evidence dropped from the level; an empty area with index 100.
  test("an area that is all not applicable has level 0, index 0 and a hint", () => {
    expect(area(3, 3)).toMatchObject({
      allNotApplicable: true,
      level: { low: 0, high: 0, strict: 0, strictHigh: 0 },
      index: { low: 0, high: 0 },
      indexStrict: { low: 0, high: 0 },
      blockers: null,
      coverage: { answered: 0, applicable: 0 },
    });
    expect(area(3, 2)?.allNotApplicable).toBe(false);
  });
});
