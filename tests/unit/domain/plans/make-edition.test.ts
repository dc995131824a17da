import fc from "fast-check";
import { expect, test } from "vitest";
import { makeEdition } from "@/lib/domain/plans/make-edition";
import { makePlan } from "@/lib/domain/roadmap/make-plan";
import { PLAIN_REQUEST, type PlanRequest } from "@/lib/domain/roadmap/plan-request";
import { type Assessment, score } from "@/lib/domain/scoring";
import { anyAssessment } from "@/tests/support/arbitraries";
import { buildPractice, buildQuestionnaire } from "@/tests/support/questionnaires";

const SINCE = "2026-11-30T09:00:00.000Z";
const SETTINGS = { capacity: 10, manyQuarters: 8, presets: [] };

const ASSESSMENT: Assessment = {
  questionnaire: buildQuestionnaire({
    practices: [
      buildPractice({ id: "builds", area: "metal", level: 1 }),
      buildPractice({ id: "tests", area: "metal", level: 1, requires: ["builds"], effortDays: 12 }),
      buildPractice({ id: "later", area: "metal", level: 2 }),
    ],
  }),
  profile: [],
  mode: "full",
  choices: new Map([["builds", 1]]),
};

function editionFor(assessment: Assessment, request: Partial<PlanRequest> = {}) {
  const input = { assessment, settings: SETTINGS, since: SINCE };
  const plan = makePlan({ ...input, request: { ...PLAIN_REQUEST, ...request } });
  return (
    plan &&
    makeEdition({
      plan,
      questionnaire: assessment.questionnaire,
      snapshot: { id: "s", name: "November", submittedAt: SINCE },
      query: "target=1",
      number: 2,
      madeAt: "2026-12-01T09:00:00.000Z",
      madeBy: "Ada",
    })
  );
}

test("an edition is the plan in words and dates", () => {
  const extra = [{ id: "own", title: "Hire", area: null, days: 10, stage: "first" as const }];
  expect(editionFor(ASSESSMENT, { extra })).toEqual({
    number: 2,
    snapshotId: "s",
    snapshotName: "November",
    snapshotAt: SINCE,
    query: "target=1",
    aim: "Base",
    startsOn: "2027-01-01",
    actions: [
      {
        id: "own",
        kind: "own",
        title: "Hire",
        area: null,
        stage: "first",
        quarter: 1,
        finishBy: "2027-03-31",
        days: 10,
        from: null,
        to: null,
      },
      {
        id: "builds",
        kind: "practice",
        title: "Title of builds",
        area: "metal",
        stage: 1,
        quarter: 2,
        finishBy: "2027-06-30",
        days: 4,
        from: 1,
        to: 3,
      },
      {
        id: "tests",
        kind: "practice",
        title: "Title of tests",
        area: "metal",
        stage: 1,
        quarter: 3,
        finishBy: "2027-09-30",
        days: 12,
        from: null,
        to: 3,
      },
    ],
    totalDays: 26,
    quarters: 3,
    finishesOn: "2027-09-30",
    reaches: { level: 1, index: expect.any(Number) },
    madeAt: "2026-12-01T09:00:00.000Z",
    madeBy: "Ada",
  });
});

test("an edition of a plan without an action ends nowhere and reaches what is there", () => {
  const done = { ...ASSESSMENT, choices: new Map([["builds", 3] as const, ["tests", 3] as const]) };
  const edition = editionFor(done, { goal: { kind: "level", level: 1 } });
  expect(edition).toMatchObject({ actions: [], totalDays: 0, quarters: 0, finishesOn: null });
  expect(edition?.reaches).toEqual({ level: 1, index: score(done).index.low });
});

test("of any plan: every action ends within the plan, and the sums are those of the plan", () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const edition = editionFor(assessment);
      if (edition === null) return;
      const { actions, finishesOn, quarters } = edition;
      expect(edition.totalDays).toBe(actions.reduce((sum, { days }) => sum + days, 0));
      expect(quarters).toBe(Math.max(0, ...actions.map(({ quarter }) => quarter)));
      expect(
        actions
          .map(({ finishBy }) => finishBy)
          .toSorted()
          .at(-1) ?? null,
      ).toBe(finishesOn);
      expect(actions.map(({ quarter }) => quarter)).toEqual(
        actions.map(({ quarter }) => quarter).toSorted((one, other) => one - other),
      );
      expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    }),
  );
});
