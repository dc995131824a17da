import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActionStatus, ActionWords } from "@/lib/domain/plans/kept-plan";
import { type LaterSnapshot, trackPlan } from "@/lib/domain/plans/track-plan";
import { anyTracking, editionOf, laterOn, plannedAction, wordsOf } from "@/tests/support/plans";

const EARLY = "2027-01-02";

type Case = {
  readonly words?: ActionWords;
  readonly later?: readonly LaterSnapshot[];
  readonly kind?: "practice" | "own";
  readonly today?: string;
};

function trackOne({ words, later = [], kind = "practice", today = EARLY }: Case) {
  const edition = editionOf([plannedAction("x", { kind })]);
  const said = new Map(words ? [["x", words]] : []);
  const tracked = trackPlan({ edition, words: said, later, today });
  const [action] = tracked.actions;
  if (!action) throw new Error("There is one action.");
  return { ...action, progress: tracked.progress, by: action.shownBy?.id ?? null };
}

const shows = (day: string) => laterOn(day, ["x"], []);
const misses = (day: string) => laterOn(day, [], ["x"]);
const asksNot = (day: string) => laterOn(day, ["other"], []);

describe("an action on a practice", () => {
  test("stands as people say while nothing was submitted since", () => {
    const stateOf = (status: ActionStatus) => trackOne({ words: wordsOf("02-01", { status }) });
    expect(trackOne({})).toMatchObject({ state: "to-do", by: null, words: { version: 0 } });
    expect(stateOf("under-way")).toMatchObject({ state: "under-way", by: null });
    expect(stateOf("done")).toMatchObject({ state: "said-done", by: null });
    expect(stateOf("dropped")).toMatchObject({ state: "dropped", by: null });
  });

  // Kills taking the latest, or the first of all, for the one that shows it.
  test("is adopted since the first snapshot of the unbroken run that shows it", () => {
    const later = [shows("01-10"), misses("02-10"), shows("03-10"), shows("04-10")];
    expect(trackOne({ later })).toMatchObject({ state: "adopted", by: "snapshot-03-10" });
    expect(trackOne({ later: [shows("01-10")] }).by).toBe("snapshot-01-10");
  });

  // Kills letting people's words beat a snapshot that shows the practice.
  test.each(["to-do", "dropped"] as const)("is adopted though people say %s", (status) => {
    const words = wordsOf("05-01", { status });
    expect(trackOne({ later: [shows("04-10")], words }).state).toBe("adopted");
  });

  test("has fallen when an earlier snapshot showed it and the latest does not", () => {
    const later = [shows("01-10"), misses("02-10"), misses("03-10")];
    expect(trackOne({ later })).toMatchObject({ state: "fallen", by: "snapshot-02-10" });
    const early = wordsOf("02-20", { status: "under-way" });
    expect(trackOne({ later, words: early }).state).toBe("fallen");
    const late = wordsOf("03-20", { status: "under-way" });
    expect(trackOne({ later, words: late })).toMatchObject({ state: "under-way", by: null });
  });

  // Kills `>=` for `>` on times, and looking at any later snapshot instead of those after the words.
  test("has fallen when people said done and a snapshot after that does not show it", () => {
    const words = wordsOf("02-01", { status: "done" });
    const later = [misses("01-10"), misses("02-10"), misses("03-10")];
    expect(trackOne({ words, later })).toMatchObject({ state: "fallen", by: "snapshot-02-10" });
    expect(trackOne({ words, later: later.slice(0, 1) }).state).toBe("said-done");
    const together = { ...words, statusAt: "2027-01-10T09:00:00.000Z" };
    expect(trackOne({ words: together, later: later.slice(0, 1) }).state).toBe("fallen");
  });

  test("has fallen when it was planned again from a snapshot after people said done", () => {
    const words = {
      ...wordsOf("01-01", { status: "done" }),
      statusAt: "2026-11-29T00:00:00.000Z",
    };
    expect(trackOne({ words })).toMatchObject({ state: "fallen", by: "snapshot-0" });
  });

  // Kills asking when anything was said instead of the status.
  test("stays fallen when only owner, date or note are said after the snapshot", () => {
    const { statusAt } = wordsOf("02-01");
    for (const status of ["done", "under-way"] as const) {
      const words = wordsOf("03-01", { status, statusAt, note: "we asked Ben" });
      const later = [shows("01-10"), misses("02-10")];
      expect(trackOne({ words, later })).toMatchObject({ state: "fallen", by: "snapshot-02-10" });
    }
  });

  test("stays to do or under way when a snapshot does not show it either", () => {
    expect(trackOne({ later: [misses("02-10")] })).toMatchObject({ state: "to-do", by: null });
    const words = wordsOf("01-05", { status: "under-way" });
    expect(trackOne({ later: [misses("02-10")], words }).state).toBe("under-way");
  });

  test("stays dropped, also when it was adopted in between", () => {
    const words = wordsOf("01-05", { status: "dropped" });
    expect(trackOne({ later: [misses("02-10")], words }).state).toBe("dropped");
    expect(trackOne({ later: [shows("01-10"), misses("02-10")], words }).state).toBe("dropped");
  });

  test.each(["done", "dropped", "under-way"] as const)(
    "is not asked any more, whatever people say: %s",
    (status) => {
      const later = [misses("01-10"), asksNot("02-10"), asksNot("03-10")];
      const words = wordsOf("04-01", { status });
      const tracked = trackOne({ later, words });
      expect(tracked).toMatchObject({ state: "not-asked", by: "snapshot-02-10" });
      expect(tracked.progress).toMatchObject({ actions: 0, days: 0 });
    },
  );
});

test("an action of the team's own follows people's words alone", () => {
  const later = [misses("02-10"), asksNot("03-10")];
  const done = wordsOf("02-01", { status: "done" });
  const tracked = trackOne({ kind: "own", later, words: done });
  expect(tracked).toMatchObject({ state: "said-done", by: null });
  expect(tracked.progress).toMatchObject({ actions: 1, closed: 1, saidDone: 0, closedDays: 5 });
  expect(trackOne({ kind: "own", later: [shows("02-10")] }).state).toBe("to-do");
});

describe("an action is late", () => {
  // Kills `<=` for `<`.
  test("only after the day on which it is due: its own or the end of its quarter", () => {
    expect(trackOne({ today: "2027-03-31" })).toMatchObject({ due: "2027-03-31", late: false });
    expect(trackOne({ today: "2027-04-01" })).toMatchObject({ late: true });
    const words = wordsOf("01-05", { status: "under-way", dueOn: "2027-02-01" });
    const early = trackOne({ words, today: "2027-02-02" });
    expect(early).toMatchObject({ due: "2027-02-01", late: true, progress: { late: 1 } });
  });

  test("only while it is open", () => {
    const today = "2028-01-01";
    const isLate = (status: ActionStatus) =>
      trackOne({ today, words: wordsOf("06-01", { status }) }).late;
    expect(isLate("done")).toBe(false);
    expect(isLate("dropped")).toBe(false);
    expect(trackOne({ today, later: [shows("02-10")] }).late).toBe(false);
    expect(trackOne({ today, later: [shows("02-10"), misses("03-10")] }).late).toBe(true);
  });
});

test("progress counts what is closed, said and planned by days", () => {
  const edition = editionOf([
    plannedAction("closed", { days: 2 }),
    plannedAction("said", { days: 3 }),
    plannedAction("open", { days: 4, finishBy: "2027-06-30" }),
    plannedAction("dropped", { days: 8 }),
    plannedAction("own", { kind: "own", days: 16, finishBy: "2027-06-30" }),
  ]);
  const words = new Map([
    ["said", wordsOf("03-01", { status: "done" })],
    ["dropped", wordsOf("01-01", { status: "dropped" })],
    ["own", wordsOf("01-01", { status: "done" })],
  ]);
  const later = [laterOn("02-10", ["closed"], ["said", "open", "dropped"])];
  const lastDay = trackPlan({ edition, words, later, today: "2027-03-31" });
  expect(lastDay.progress.plannedDays).toBe(0);
  expect(trackPlan({ edition, words, later, today: "2027-04-01" }).progress).toEqual({
    actions: 4,
    closed: 2,
    saidDone: 1,
    late: 0,
    days: 25,
    closedDays: 18,
    plannedDays: 5,
  });
});

describe("laws of tracking", () => {
  test("every number adds up", () => {
    fc.assert(
      fc.property(anyTracking, (tracking) => {
        const { actions, progress } = trackPlan(tracking);
        const open = ["to-do", "under-way", "fallen"];
        const count = (states: readonly string[]) =>
          actions.filter(({ state }) => states.includes(state)).length;
        expect(actions.map(({ action }) => action)).toEqual(tracking.edition.actions);
        expect(progress.actions + count(["dropped", "not-asked"])).toBe(actions.length);
        expect(progress.closed + progress.saidDone + count(open)).toBe(progress.actions);
        expect(progress.late).toBeLessThanOrEqual(count(open));
        expect(progress.closedDays).toBeLessThanOrEqual(progress.days);
        expect(progress.plannedDays).toBeLessThanOrEqual(progress.days);
        expect(progress.days).toBeLessThanOrEqual(tracking.edition.totalDays);
      }),
    );
  });

  test("the order in which people spoke does not matter", () => {
    fc.assert(
      fc.property(anyTracking, (tracking) => {
        const words = new Map([...tracking.words].reverse());
        expect(trackPlan({ ...tracking, words })).toEqual(trackPlan(tracking));
      }),
    );
  });

  test("the latest snapshot alone decides what is adopted and what is not asked", () => {
    fc.assert(
      fc.property(anyTracking, (tracking) => {
        const latest = tracking.later.at(-1);
        for (const { action, state } of trackPlan(tracking).actions) {
          const isOwn = action.kind === "own";
          const asked = isOwn || !latest || latest.applicable.has(action.id);
          expect(state === "not-asked").toBe(!asked);
          const isAdopted = !isOwn && asked && latest?.adopted.has(action.id);
          expect(state === "adopted").toBe(isAdopted ?? false);
        }
      }),
    );
  });

  test("a snapshot is named exactly where one shows the state", () => {
    fc.assert(
      fc.property(anyTracking, (tracking) => {
        const known = new Set([tracking.edition.snapshotId, ...tracking.later.map(({ id }) => id)]);
        for (const { state, shownBy } of trackPlan(tracking).actions) {
          const isShown = ["adopted", "fallen", "not-asked"].includes(state);
          expect(shownBy !== null).toBe(isShown);
          if (shownBy) expect(known).toContain(shownBy.id);
        }
      }),
    );
  });

  test("time alone changes nothing but what is late and what was planned by now", () => {
    fc.assert(
      fc.property(anyTracking, (tracking) => {
        const now = trackPlan(tracking);
        const then = trackPlan({ ...tracking, today: "2999-01-01" });
        expect(then.actions.map(({ state }) => state)).toEqual(
          now.actions.map(({ state }) => state),
        );
        expect(then.progress.plannedDays).toBe(then.progress.days);
        expect(then.progress.late).toBeGreaterThanOrEqual(now.progress.late);
      }),
    );
  });
});
