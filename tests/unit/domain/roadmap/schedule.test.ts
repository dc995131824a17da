import fc from "fast-check";
import { expect, test } from "vitest";
import type { Action, Roadmap } from "@/lib/domain/roadmap";
import { type Pace, scheduleRoadmap } from "@/lib/domain/roadmap/schedule";

/** A roadmap with actions `a0`, `a1`, ... of so many days each. */
function roadmapOf(days: readonly number[]): Roadmap {
  const actions = days.map((each, place) => ({ practice: `a${place}`, days: each }) as Action);
  return { stages: [{ level: 1, actions, days: 0 }] } as unknown as Roadmap;
}

const anyPace = fc
  .record({
    startsOn: fc
      .date({ min: new Date("2026-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    first: fc.nat({ max: 40 }),
    last: fc.integer({ min: 6, max: 40 }),
  })
  .map(({ startsOn, first, last }): Pace => ({ startsOn, capacity: [first, last] }));
const anyDays = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });

test("the worked example from January on, 15 days a quarter", () => {
  const pace: Pace = { startsOn: "2027-01-01", capacity: [15] };
  const { quarters, slots } = scheduleRoadmap(roadmapOf([3, 4, 4, 6, 10, 4, 2, 5, 12, 4]), pace);
  expect(quarters.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)).toEqual([
    "2027-01-01 2027-03-31",
    "2027-04-01 2027-06-30",
    "2027-07-01 2027-09-30",
    "2027-10-01 2027-12-31",
  ]);
  expect(quarters.map(({ finishes }) => finishes.length)).toEqual([3, 2, 3, 2]);
  // 3 of 15 days are a fifth of 90: the 18 days to 18 January.
  expect(slots.get("a0")).toEqual({
    starts: 1,
    finishes: 1,
    startsOn: "2027-01-01",
    endsOn: "2027-01-18",
  });
  // 9 of 15 days: 55.2 of 92, so in the 56th.
  expect(slots.get("a9")?.endsOn).toBe("2027-11-25");
});

test("a start on the last of a month keeps to the end of shorter months", () => {
  const pace: Pace = { startsOn: "2026-11-30", capacity: [1] };
  const { quarters } = scheduleRoadmap(roadmapOf([3]), pace);
  expect(quarters.map(({ startsOn }) => startsOn)).toEqual([
    "2026-11-30",
    "2027-02-28",
    "2027-05-30",
  ]);
});

test("actions follow each other, each within its quarters, and quarters join without a gap", () => {
  fc.assert(
    fc.property(anyDays, anyPace, (days, pace) => {
      const { quarters, slots } = scheduleRoadmap(roadmapOf(days), pace);
      const all = [...slots.values()];
      for (const [place, { starts, finishes, startsOn, endsOn }] of all.entries()) {
        expect(startsOn <= endsOn).toBe(true);
        expect(startsOn >= (quarters[starts - 1]?.startsOn ?? "~")).toBe(true);
        expect(endsOn <= (quarters[finishes - 1]?.endsOn ?? "")).toBe(true);
        expect(startsOn >= (all[place - 1]?.startsOn ?? "")).toBe(true);
        expect(endsOn >= (all[place - 1]?.endsOn ?? "")).toBe(true);
      }
      for (const [place, { startsOn }] of quarters.entries()) {
        const before = quarters[place - 1];
        if (!before) continue;
        expect(Date.parse(startsOn) - Date.parse(before.endsOn)).toBe(86_400_000);
      }
      expect(quarters.flatMap(({ finishes }) => finishes)).toEqual([...slots.keys()]);
    }),
  );
});

test("more capacity never lets an action end later", () => {
  fc.assert(
    fc.property(anyDays, anyPace, (days, pace) => {
      const more: Pace = { ...pace, capacity: [pace.capacity[0] + 7, pace.capacity.at(-1) ?? 1] };
      const { slots } = scheduleRoadmap(roadmapOf(days), pace);
      const faster = scheduleRoadmap(roadmapOf(days), more).slots;
      for (const [id, { endsOn }] of slots) {
        expect((faster.get(id)?.endsOn ?? "~") <= endsOn).toBe(true);
      }
    }),
  );
});
