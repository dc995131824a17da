import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextActions } from "@/lib/domain/next-actions";
import { defaultTarget, planRoadmap } from "@/lib/domain/plan-roadmap";
import { score } from "@/lib/domain/scoring";
import { anyAssessment } from "@/tests/support/arbitraries";
import { buildPractice, buildQuestionnaire, choicesFrom } from "@/tests/support/questionnaires";

const questionnaire = buildQuestionnaire({
  practices: [
    buildPractice({ id: "a1", area: "a", level: 1 }),
    buildPractice({ id: "a2", area: "a", level: 1, value: 9 }),
    buildPractice({ id: "a3", area: "a", level: 1, threshold: 4 }),
    buildPractice({ id: "a4", area: "a", level: 2 }),
  ],
});

function next(answers: Parameters<typeof choicesFrom>[0]) {
  const choices = choicesFrom(answers);
  return nextActions({ questionnaire, profile: [], mode: "full", choices });
}

describe("next actions", { timeout: 60_000 }, () => {
  test("find out what is unknown, then the first actions to the next overall level", () => {
    expect(next({ a1: 1, a2: 0, a3: "DK", a4: 0 })).toEqual([
      {
        practice: "a3",
        from: null,
        to: 4,
        why: "Find out: the answer is “don't know”, and Base in a depends on it.",
      },
      {
        practice: "a2",
        from: 0,
        to: 3,
        why: "One of 3 essential practices missing for Base in a.",
      },
      {
        practice: "a1",
        from: 1,
        to: 3,
        why: "One of 3 essential practices missing for Base in a.",
      },
    ]);
  });

  test("are none at the top level", () => {
    const top = buildQuestionnaire({ practices: [] });
    const assessment = { profile: [], mode: "full", choices: new Map() } as const;
    expect(nextActions({ questionnaire: top, ...assessment })).toEqual([]);
  });

  test("are at most five, each once, and all of them serve the next overall level", () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const actions = nextActions(assessment);
        const ids = actions.map((action) => action.practice);
        expect(ids.length).toBeLessThanOrEqual(5);
        expect(new Set(ids).size).toBe(ids.length);
        const target = defaultTarget(score(assessment));
        if (target === null) return;
        const { findOut, stages } = planRoadmap({ ...assessment, target });
        const served = [...findOut, ...stages.flatMap((stage) => stage.actions)];
        expect(served.map((each) => each.practice)).toEqual(expect.arrayContaining(ids));
        for (const { practice, from } of actions) {
          const choice = assessment.choices.get(practice);
          expect(from).toBe(typeof choice === "number" ? choice : null);
        }
      }),
      { numRuns: 300 },
    );
  });
});
