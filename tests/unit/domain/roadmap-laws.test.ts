import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveTarget } from "@/lib/domain/effective-target";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import { LOW, readChoices } from "@/lib/domain/reading";
import { type Assessment, score } from "@/lib/domain/scoring";
import { anyAssessment, withChoice } from "@/tests/support/arbitraries";

const RUNS = { numRuns: 500 };
const anyPlan = fc
  .tuple(anyAssessment, fc.constantFrom(...LEVEL_RANKS.slice(0, 4)))
  .map(([assessment, target]) => {
    const roadmap = planRoadmap({ ...assessment, target });
    return { assessment, target, roadmap, stages: roadmap.stages };
  });

function applied(assessment: Assessment, actions: readonly { practice: string; to: number }[]) {
  return actions.reduce(
    (changed, { practice, to }) => withChoice(changed, practice, to as 0 | 1 | 2 | 3 | 4),
    assessment,
  );
}

/** Levels of the areas that can reach a level, by the low bound. */
function levelsOfReachable(assessment: Assessment, level: 1 | 2 | 3 | 4 | 5): number[] {
  const valueFor = readChoices(assessment.choices, LOW);
  return score(assessment).areas.flatMap((area) => {
    const practices = assessment.questionnaire.practices.filter((each) => each.area === area.id);
    return effectiveTarget(practices, valueFor, level) === null ? [] : [area.level?.low ?? -1];
  });
}

describe("any roadmap", { timeout: 60_000 }, () => {
  test("puts prerequisites first and takes no practice twice", () => {
    fc.assert(
      fc.property(anyPlan, ({ assessment, stages }) => {
        const order = stages.flatMap(({ actions }) => actions.map((each) => each.practice));
        expect(new Set(order).size).toBe(order.length);
        const met = new Set(
          assessment.questionnaire.practices
            .filter(({ id, threshold }) => {
              const choice = assessment.choices.get(id);
              return choice === "NA" || (typeof choice === "number" && choice >= threshold);
            })
            .map(({ id }) => id),
        );
        const { practices } = assessment.questionnaire;
        const needing = (id: string) =>
          practices.filter((each) => order.includes(each.id) && each.requires.includes(id));
        for (const { practice, after, unlocks } of stages.flatMap((stage) => stage.actions)) {
          expect(unlocks).toEqual(
            needing(practice)
              .map(({ id }) => id)
              .sort(),
          );
          expect(met.has(practice), `${practice} is open`).toBe(false);
          const found = assessment.questionnaire.practices.find((each) => each.id === practice);
          for (const first of found?.requires ?? []) expect(met, practice).toContain(first);
          expect(order.slice(0, order.indexOf(practice))).toEqual(
            expect.arrayContaining([...after]),
          );
          met.add(practice);
        }
      }),
      RUNS,
    );
  });

  test("reaches each level in every area that can, judged by the score, and never falls", () => {
    fc.assert(
      fc.property(anyPlan, ({ assessment, target, stages }) => {
        let before = score(assessment).overall?.low ?? 0;
        for (const level of LEVEL_RANKS.filter((rank) => rank <= target)) {
          const done = stages.filter((stage) => stage.level <= level);
          const after = applied(
            assessment,
            done.flatMap((stage) => stage.actions),
          );
          for (const reached of levelsOfReachable(after, level)) {
            expect(reached).toBeGreaterThanOrEqual(level);
          }
          const overall = score(after).overall?.low ?? 0;
          expect(overall).toBeGreaterThanOrEqual(before);
          before = overall;
        }
      }),
      RUNS,
    );
  });

  test("needs every action: without one and those that need it, the target is missed", () => {
    fc.assert(
      fc.property(anyPlan, ({ assessment, target, roadmap, stages }) => {
        fc.pre(roadmap.unreachable.length === 0);
        const actions = stages.flatMap((stage) => stage.actions);
        expect(score(applied(assessment, actions)).overall?.low).toBeGreaterThanOrEqual(target);
        for (const left of actions) {
          const out = new Set([left.practice]);
          for (const action of actions) {
            if (action.after.some((first) => out.has(first))) out.add(action.practice);
          }
          const rest = actions.filter((action) => !out.has(action.practice));
          expect(score(applied(assessment, rest)).overall?.low).toBeLessThan(target);
        }
      }),
      RUNS,
    );
  });

  test("adds up, and is the same for any order of the questionnaire", () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.infiniteStream(fc.nat()),
        ({ assessment, target, roadmap }, random) => {
          for (const { days, actions } of roadmap.stages) {
            expect(days).toBe(actions.reduce((sum, action) => sum + action.days, 0));
            expect(actions.length).toBeGreaterThan(0);
          }
          const total = roadmap.stages.reduce((sum, stage) => sum + stage.days, 0);
          expect(roadmap.totalDays).toBe(total);
          const shuffled = <T>(items: readonly T[]): T[] =>
            items
              .map((item) => ({ item, key: random.next().value }))
              .sort((left, right) => left.key - right.key)
              .map(({ item }) => item);
          const { questionnaire, choices } = assessment;
          const other = planRoadmap({
            ...assessment,
            questionnaire: {
              ...questionnaire,
              practices: shuffled(questionnaire.practices),
              areas: shuffled(questionnaire.areas),
            },
            choices: new Map(shuffled([...choices])),
            target,
          });
          expect(JSON.stringify(other)).toBe(JSON.stringify(roadmap));
        },
      ),
      RUNS,
    );
  });
});
