import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareIds } from "@/lib/domain/by-id";
import { nextLevelActions } from "@/lib/domain/organisation/next-level-actions";
import { defaultTarget, planRoadmap } from "@/lib/domain/plan-roadmap";
import { leastDays } from "@/lib/domain/roadmap/plan-start";
import { score } from "@/lib/domain/scoring";
import { anyAssessment } from "@/tests/support/arbitraries";
import { buildPractice, buildQuestionnaire, choicesFrom } from "@/tests/support/questionnaires";

const questionnaire = buildQuestionnaire({
  practices: [
    buildPractice({ id: "a1", area: "a", level: 1, effortDays: 6 }),
    buildPractice({ id: "a2", area: "a", level: 1, effortDays: 20 }),
    buildPractice({ id: "a3", area: "a", level: 2, requires: ["b1"] }),
    buildPractice({ id: "b1", area: "b", level: 1 }),
    buildPractice({ id: "b2", area: "b", level: 5 }),
  ],
});

function actions(answers: Parameters<typeof choicesFrom>[0]) {
  const choices = choicesFrom(answers);
  const assessment = { questionnaire, profile: [], mode: "full", choices } as const;
  return nextLevelActions(assessment, score(assessment));
}

describe("the actions of one team to its next level", { timeout: 60_000 }, () => {
  test("are what is missing for the next overall level, with the days that are left", () => {
    expect(actions({ a1: 1, a2: 3, a3: 0, b1: 2, b2: 0 })).toEqual([
      { practice: "a1", area: "a", days: 4 },
      { practice: "b1", area: "b", days: 2 },
    ]);
  });

  test("count what is unknown or unanswered as not done", () => {
    // Kills: only answers 0 to 3 become actions.
    expect(actions({ a1: "DK", a2: 4, b1: 4 })).toEqual([{ practice: "a1", area: "a", days: 6 }]);
    expect(actions({ a2: 4, b1: 4 })).toEqual([{ practice: "a1", area: "a", days: 6 }]);
  });

  test("leave out what is needed for a level further up only", () => {
    // Kills: the plan to the highest level.
    expect(actions({ a1: 0, a2: 4, a3: 0, b1: 4, b2: 0 })).toHaveLength(1);
  });

  test("are none at the top, and none where everything is not applicable", () => {
    expect(actions({ a1: 4, a2: 4, a3: 4, b1: 4, b2: 4 })).toEqual([]);
    expect(actions({ a1: "NA", a2: "NA", a3: "NA", b1: "NA", b2: "NA" })).toEqual([]);
  });

  test("are those of the roadmap, with their days", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const results = score(assessment);
        const target = defaultTarget(results);
        if (target === null) return;
        const shown = planRoadmap({ ...assessment, target }).stages.flatMap(({ actions }) =>
          actions.map(({ practice, area, days }) => ({ practice, area, days })),
        );
        const byId = shown.sort((left, right) => compareIds(left.practice, right.practice));
        expect(nextLevelActions(assessment, results)).toEqual(byId);
      }),
    );
  });

  test("are the least work, each practice once, and reach the level when all are done", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const results = score(assessment);
        const found = nextLevelActions(assessment, results);
        expect(new Set(found.map(({ practice }) => practice)).size).toBe(found.length);
        expect(found.every(({ days }) => days >= 1)).toBe(true);
        const target = defaultTarget(results);
        if (target === null) return expect(found).toEqual([]);
        const least = leastDays({ ...assessment, target });
        if (least === null) return;
        expect(found.reduce((sum, { days }) => sum + days, 0)).toBe(least);
        const choices = new Map(assessment.choices);
        for (const { practice } of found) choices.set(practice, 4);
        const after = score({ ...assessment, choices });
        expect(after.overall?.low ?? 0).toBeGreaterThanOrEqual(target);
      }),
    );
  });
});
