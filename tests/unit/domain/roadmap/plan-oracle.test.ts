import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import type { AnswerValue, Practice } from "@/lib/domain/questionnaire";
import { type PlanTarget, targetOf } from "@/lib/domain/roadmap/plan-options";
import { type Assessment, score } from "@/lib/domain/scoring";
import { anyAssessment } from "@/tests/support/arbitraries";

/** Most open practices for which every set of actions is tried. */
const MOST = 8;

/** Answers that are not good enough; an unknown one counts as 0. */
function openPractices({ questionnaire, choices }: Assessment): readonly Practice[] {
  return questionnaire.practices.filter(({ id, threshold }) => {
    const choice = choices.get(id);
    return choice !== "NA" && (typeof choice !== "number" || choice < threshold);
  });
}

function daysOf({ effortDays, threshold, id }: Practice, { choices }: Assessment): number {
  const choice = choices.get(id);
  const value = typeof choice === "number" ? choice : 0;
  return Math.max(1, Math.ceil((effortDays * (threshold - value)) / threshold));
}

/** Knows nothing but the score: the least days, then actions, of all sets that may be done. */
function oracle(assessment: Assessment, target: PlanTarget): [number, number] | null {
  const open = openPractices(assessment);
  const ids = new Set(open.map(({ id }) => id));
  const sets = [{ mask: 0, days: 0, count: 0 }];
  for (const [place, practice] of open.entries()) {
    const own = daysOf(practice, assessment);
    for (const { mask, days, count } of [...sets]) {
      sets.push({ mask: mask | (1 << place), days: days + own, count: count + 1 });
    }
  }
  // The least work first, so that the first set that is enough is the answer.
  sets.sort((one, other) => one.days - other.days || one.count - other.count);
  for (const { mask, days } of sets) {
    const done = open.filter((_practice, place) => mask & (1 << place));
    const has = new Set(done.map(({ id }) => id));
    if (done.some(({ requires }) => requires.some((id) => ids.has(id) && !has.has(id)))) continue;
    const choices = new Map(assessment.choices);
    for (const { id, threshold } of done) choices.set(id, threshold as AnswerValue);
    const { areas } = score({ ...assessment, choices });
    if (areas.every(({ id, level }) => (level?.low ?? 0) >= (targetOf(target, id) ?? 0))) {
      return [days, done.length];
    }
  }
  return null;
}

const anyLevel = fc.constantFrom(...LEVEL_RANKS.slice(0, 4));
const areaTargets = fc.dictionary(fc.constantFrom("metal", "amber", "zinc"), anyLevel, {
  minKeys: 1,
  noNullPrototype: true,
});

test.each([
  { name: "for every area", anyTarget: anyLevel, runs: 5_000 },
  { name: "by area", anyTarget: areaTargets, runs: 700 },
])(
  "the plan is the least work of all, $name, judged by the score alone",
  { timeout: 300_000 },
  ({ anyTarget, runs }) => {
    const small = fc
      .tuple(anyAssessment, anyTarget as fc.Arbitrary<PlanTarget>)
      .filter(([assessment]) => openPractices(assessment).length <= MOST);
    const seen = { reached: 0, unreachable: 0 };
    fc.assert(
      fc.property(small, ([assessment, target]) => {
        const { stages, totalDays, unreachable, optimal, lowestDays } = planRoadmap({
          ...assessment,
          target,
        });
        const actions = stages.flatMap((stage) => stage.actions);
        const expected = oracle(assessment, target);
        if (unreachable.length > 0) {
          seen.unreachable += 1;
          expect(expected).toBeNull();
        } else {
          seen.reached += 1;
          expect([totalDays, actions.length]).toEqual(expected);
          expect([optimal, lowestDays]).toEqual([true, totalDays]);
        }
      }),
      { numRuns: runs },
    );
    expect(seen.reached).toBeGreaterThan(runs * 0.3);
    expect(seen.unreachable).toBeGreaterThan(runs / 50);
  },
);
