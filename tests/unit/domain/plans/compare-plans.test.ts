import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChangedAction, comparePlans } from "@/lib/domain/plans/compare-plans";
import { anyEdition, editionOf, plannedAction } from "@/tests/support/plans";

describe("two plans", () => {
  test("are told apart by what only one has and what each has otherwise", () => {
    const before = editionOf([
      plannedAction("gone"),
      plannedAction("same"),
      plannedAction("moved", { quarter: 2, finishBy: "2027-06-30", days: 3 }),
    ]);
    const after = editionOf([
      plannedAction("moved", { quarter: 2, finishBy: "2028-02-29", days: 4 }),
      plannedAction("new", { days: 7 }),
      plannedAction("same", { quarter: 3 }),
    ]);
    const difference = comparePlans(before, after);
    expect(difference.onlyBefore.map(({ id }) => id)).toEqual(["gone"]);
    expect(difference.onlyAfter.map(({ id }) => id)).toEqual(["new"]);
    expect(difference.changed).toEqual([
      { before: before.actions[2], after: after.actions[0], quartersLater: 3, moreDays: 1 },
    ]);
    expect(difference).toMatchObject({ moreDays: 3, quartersLater: 3, before, after });
  });

  // Kills counting quarters from the start of each plan.
  test("that start at different times are compared by the calendar", () => {
    const before = editionOf([plannedAction("x", { quarter: 2, finishBy: "2027-02-27" })]);
    const after = editionOf([plannedAction("x", { quarter: 1, finishBy: "2027-04-29" })]);
    expect(comparePlans(before, after).changed).toMatchObject([{ quartersLater: 1 }]);
    expect(comparePlans(after, before)).toMatchObject({ quartersLater: -1 });
  });

  test.each([
    ["title", { title: "Otherwise" }],
    ["answer", { from: null }],
    ["stage", { stage: 2 as const }],
    ["day within the quarter", { finishBy: "2027-03-30" }],
  ])("differ in the %s of an action", (_, fields) => {
    const changed = comparePlans(
      editionOf([plannedAction("x")]),
      editionOf([plannedAction("x", fields)]),
    ).changed;
    expect(changed).toMatchObject([{ quartersLater: 0, moreDays: 0 }]);
  });

  test("do not take an own action for a practice of the same id", () => {
    const own = editionOf([plannedAction("x", { kind: "own" })]);
    const difference = comparePlans(editionOf([plannedAction("x")]), own);
    expect(difference).toMatchObject({ onlyBefore: [{ id: "x" }], onlyAfter: [{ kind: "own" }] });
  });

  test("of which one is empty have no quarters between them", () => {
    const difference = comparePlans(editionOf([]), editionOf([plannedAction("x")]));
    expect(difference).toMatchObject({ quartersLater: null, moreDays: 5 });
  });
});

describe("laws of comparing", () => {
  test("a plan does not differ from itself", () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        expect(comparePlans(edition, edition)).toEqual({
          before: edition,
          after: edition,
          onlyBefore: [],
          onlyAfter: [],
          changed: [],
          moreDays: 0,
          quartersLater: edition.actions.length === 0 ? null : 0,
        });
      }),
    );
  });

  test("the other way round everything is turned round", () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (one, other) => {
        const there = comparePlans(one, other);
        const back = comparePlans(other, one);
        expect(back.onlyBefore).toEqual(there.onlyAfter);
        expect(back.onlyAfter).toEqual(there.onlyBefore);
        expect(back.moreDays + there.moreDays).toBe(0);
        expect((back.quartersLater ?? 0) + (there.quartersLater ?? 0)).toBe(0);
        const turned = there.changed.map((each) => ({
          before: each.after,
          after: each.before,
          quartersLater: 0 - each.quartersLater,
          moreDays: 0 - each.moreDays,
        }));
        expect(sorted(back.changed)).toEqual(sorted(turned));
      }),
    );
  });

  test("days add up", () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (one, other) => {
        const { onlyBefore, onlyAfter, changed, moreDays } = comparePlans(one, other);
        const sum = (all: readonly { readonly days: number }[]) =>
          all.reduce((total, { days }) => total + days, 0);
        const more = changed.reduce((total, each) => total + each.moreDays, 0);
        expect(sum(onlyAfter) - sum(onlyBefore) + more).toBe(moreDays);
      }),
    );
  });
});

function sorted(changed: readonly ChangedAction[]) {
  return changed.toSorted((one, other) => (one.after.id < other.after.id ? -1 : 1));
}
