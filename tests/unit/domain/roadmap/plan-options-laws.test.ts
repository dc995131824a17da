import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVEL_RANKS } from "@/lib/domain/levels";
import { planRoadmap } from "@/lib/domain/plan-roadmap";
import { highestWithin, withinBudget } from "@/lib/domain/roadmap/budget";
import type { PlanOptions } from "@/lib/domain/roadmap/plan-options";
import { projectRoadmap, standingAfter } from "@/lib/domain/roadmap/projection";
import { scheduleRoadmap } from "@/lib/domain/roadmap/schedule";
import { stepsOf } from "@/lib/domain/roadmap/steps";
import type { Assessment } from "@/lib/domain/scoring";
import { anyAssessment } from "@/tests/support/arbitraries";

const RUNS = { numRuns: 300 };
const anyTarget = fc.constantFrom(...LEVEL_RANKS.slice(0, 4));

/** An assessment with options of every kind, about its own practices. */
const anyWish = fc.tuple(anyAssessment, anyTarget).chain(([assessment, target]) => {
  const ids = assessment.questionnaire.practices.map(({ id }) => id);
  const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
  return fc.record({
    assessment: fc.constant(assessment),
    options: fc.record({
      target: fc.constant(target),
      pinned: some,
      excluded: some,
      underWay: some,
      efforts: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 30 }), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      extra: fc
        .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom("first", 1, 2, 3)))
        .map((list) =>
          list.slice(0, 3).map(([days, stage], index) => ({
            ...{ id: `own-${index}`, title: "Own", area: null, days },
            stage: stage as "first" | 1 | 2 | 3,
          })),
        ),
    }) satisfies fc.Arbitrary<PlanOptions>,
  });
});

const plan = (assessment: Assessment, options: PlanOptions) =>
  planRoadmap({ ...assessment, ...options });
const practicesOf = (assessment: Assessment, options: PlanOptions) =>
  plan(assessment, options).stages.flatMap(({ actions }) => actions.map((each) => each.practice));

function isOpen({ questionnaire, choices }: Assessment, id: string): boolean {
  const choice = choices.get(id);
  const threshold = questionnaire.practices.find((each) => each.id === id)?.threshold ?? 0;
  return choice !== "NA" && (typeof choice !== "number" || choice < threshold);
}

describe("any plan with options", { timeout: 120_000 }, () => {
  test("never has what is excluded, nor what needs it, and always what is pinned", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const planned = practicesOf(assessment, options);
        for (const id of options.excluded) expect(planned).not.toContain(id);
        const met = new Set(planned);
        for (const id of planned) {
          const found = assessment.questionnaire.practices.find((each) => each.id === id);
          const open = found?.requires.filter((first) => isOpen(assessment, first)) ?? [];
          for (const first of open) expect(met, `${id} needs ${first}`).toContain(first);
        }
        const free = practicesOf(assessment, { ...options, excluded: [] });
        for (const id of options.pinned.filter((each) => isOpen(assessment, each))) {
          expect(free).toContain(id);
        }
      }),
      RUNS,
    );
  });

  test("takes each practice once, prerequisites first", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const { stages } = plan(assessment, options);
        const actions = stages.flatMap((stage) => stage.actions);
        const order = actions.map(({ practice }) => practice);
        expect(new Set(order).size).toBe(order.length);
        for (const { practice, after, days } of actions) {
          const before = order.slice(0, order.indexOf(practice));
          expect(before).toEqual(expect.arrayContaining([...after]));
          expect(days).toBeGreaterThan(0);
          if (Object.hasOwn(options.efforts, practice))
            expect(days).toBe(options.efforts[practice]);
        }
      }),
      RUNS,
    );
  });

  test("puts nothing before what is under way, but for its prerequisites and its like", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const { stages } = plan(assessment, options);
        for (const { actions } of stages) {
          const begun = actions.filter(({ practice }) => options.underWay.includes(practice));
          const needed = new Set(begun.map(({ practice }) => practice));
          for (const action of actions.toReversed()) {
            if (needed.has(action.practice)) for (const first of action.after) needed.add(first);
          }
          const last = actions.findLastIndex(({ practice }) => needed.has(practice));
          for (const { practice } of actions.slice(0, last + 1)) expect(needed).toContain(practice);
        }
      }),
      RUNS,
    );
  });

  test("by area equals overall when all areas have the same level", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const areas = assessment.questionnaire.areas.map(({ id }) => [id, options.target]);
        const { areaTargets, ...byArea } = plan(assessment, {
          ...options,
          target: Object.fromEntries(areas),
        });
        expect(areaTargets).toBeDefined();
        expect(JSON.stringify(byArea)).toBe(JSON.stringify(plan(assessment, options)));
      }),
      RUNS,
    );
  });

  test("reaches the target, judged by the score, when it can be reached", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const roadmap = plan(assessment, options);
        const schedule = scheduleRoadmap(roadmap, { startsOn: "2027-01-01", capacity: [7, 3] });
        const { before, stages, quarters } = projectRoadmap(assessment, roadmap, schedule);
        const last = stages.at(-1)?.after ?? before;
        if (roadmap.unreachable.length === 0) {
          expect(last.overall).toBeGreaterThanOrEqual(options.target);
        }
        expect(quarters.at(-1)?.after ?? before).toEqual(last);
        const indexes = [before, ...quarters.map(({ after }) => after)].map(({ index }) => index);
        expect(indexes).toEqual(indexes.toSorted((left, right) => left - right));
        const actions = roadmap.stages.flatMap((stage) => stage.actions);
        expect(standingAfter(assessment, actions)).toEqual(last);
      }),
      RUNS,
    );
  });

  test("an exclusion costs the difference of the two totals", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const unpinned = { ...options, pinned: [] };
        const all = plan(assessment, unpinned);
        for (const { practice, days, heldBack } of all.exclusions ?? []) {
          const excluded = options.excluded.filter((other) => other !== practice);
          const back = plan(assessment, { ...unpinned, excluded });
          if (days === null) expect(heldBack.length).toBeGreaterThan(0);
          else {
            expect(days).toBe(all.totalDays - back.totalDays);
            expect(days).toBeGreaterThanOrEqual(0);
            expect(all.unreachable).toEqual(back.unreachable);
          }
          for (const area of all.unreachable.filter((id) => !back.unreachable.includes(id))) {
            expect(heldBack).toContain(area);
          }
        }
      }),
      RUNS,
    );
  });

  test("within one stage takes as much work as level by level", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const flat = plan(assessment, { ...options, levelByLevel: false });
        expect(flat.stages.length).toBeLessThanOrEqual(1);
        expect(flat.totalDays).toBe(plan(assessment, options).totalDays);
      }),
      RUNS,
    );
  });

  test("is the same for any order of what was asked", () => {
    fc.assert(
      fc.property(anyWish, ({ assessment, options }) => {
        const turned = {
          ...options,
          pinned: options.pinned.toReversed(),
          excluded: options.excluded.toReversed(),
          underWay: options.underWay.toReversed(),
          efforts: Object.fromEntries(Object.entries(options.efforts).reverse()),
        };
        expect(JSON.stringify(plan(assessment, turned))).toBe(
          JSON.stringify(plan(assessment, options)),
        );
      }),
      RUNS,
    );
  });
});

describe("any budget", { timeout: 60_000 }, () => {
  const anyBudget = fc.nat({ max: 150 });

  test("takes a prefix, whole steps, and more days never take one away", () => {
    fc.assert(
      fc.property(anyWish, anyBudget, anyBudget, ({ assessment, options }, budget, more) => {
        const roadmap = plan(assessment, options);
        const order = stepsOf(roadmap).map(({ id }) => id);
        const { steps, days, next } = withinBudget(roadmap, budget);
        expect(steps.map(({ id }) => id)).toEqual(order.slice(0, steps.length));
        expect(days).toBeLessThanOrEqual(budget);
        if (next) expect(days + next.days).toBeGreaterThan(budget);
        expect(next?.id).toBe(order[steps.length]);
        expect(withinBudget(roadmap, budget + more).steps.length).toBeGreaterThanOrEqual(
          steps.length,
        );
      }),
      RUNS,
    );
  });

  test("reaches the largest level whose least work fits, and no lower one with more", () => {
    fc.assert(
      fc.property(anyWish, anyBudget, anyBudget, ({ assessment }, budget, more) => {
        const level = highestWithin(assessment, budget);
        expect(highestWithin(assessment, budget + more)).toBeGreaterThanOrEqual(level);
        for (const target of LEVEL_RANKS) {
          const { totalDays, unreachable } = plan(assessment, { target });
          const fits = unreachable.length === 0 && totalDays <= budget;
          if (target === level) expect(fits).toBe(true);
          if (target > level) expect(fits).toBe(false);
        }
      }),
      RUNS,
    );
  });

  test("more capacity in any quarter never delays a step", () => {
    fc.assert(
      fc.property(
        anyWish,
        fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 4 }),
        ({ assessment, options }, quarters) => {
          const roadmap = plan(assessment, options);
          const slow = [...quarters.map(([days]) => days), 5] as unknown as [number];
          const fast = [...quarters.map(([days, more]) => days + more), 5] as unknown as [number];
          const at = (capacity: [number]) =>
            scheduleRoadmap(roadmap, { startsOn: "2027-01-01", capacity }).slots;
          const sooner = at(fast);
          for (const [id, { endsOn, finishes }] of at(slow)) {
            expect((sooner.get(id)?.endsOn ?? "~") <= endsOn).toBe(true);
            expect(sooner.get(id)?.finishes).toBeLessThanOrEqual(finishes);
          }
        },
      ),
      RUNS,
    );
  });
});
