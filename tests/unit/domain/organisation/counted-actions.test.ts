import fc from "fast-check";
import { expect, test } from "vitest";
import { actionCells, countedActions, levelCells } from "@/lib/domain/organisation/team-count";

const actionsArb = fc.uniqueArray(
  fc.record({
    practice: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/),
    area: fc.constantFrom("build", "test", "ml"),
    days: fc.integer({ min: 1, max: 400 }),
  }),
  { selector: ({ practice }) => practice },
);

const LEVELS = levelCells({
  ...{ index: { low: 40, high: 50 }, coverage: { answered: 8, applicable: 10 } },
  overall: { low: 2, high: 3 },
  areas: [{ id: "build", level: { low: 2, high: 2 }, manyNotApplicable: false }],
});

test("the actions that were counted are read again, by practice", () => {
  fc.assert(
    fc.property(actionsArb, (actions) => {
      const cells = [...LEVELS, ...actionCells(actions)];
      const byPractice = actions.toSorted((a, b) => (a.practice < b.practice ? -1 : 1));
      expect(countedActions({ cells })).toEqual(byPractice);
    }),
  );
});

test("a plan that is not made yet is not one without actions", () => {
  expect(countedActions({ cells: [...LEVELS, ...actionCells(null)] })).toBeNull();
  expect(countedActions({ cells: [...LEVELS, ...actionCells([])] })).toEqual([]);
});
