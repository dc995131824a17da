import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadOverQuarters } from "@/lib/domain/roadmap/quarters";

const anyDays = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
const anyCapacity = fc
  .tuple(fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), fc.integer({ min: 1, max: 60 }))
  .map(([first, last]): [number, ...number[]] =>
    first.length === 0 ? [last] : [first[0] ?? 0, ...first.slice(1), last],
  );

test("the worked example: 15 days a quarter", () => {
  const spread = spreadOverQuarters([3, 4, 4, 6, 10, 4, 2, 5, 12, 4], [15]);
  expect(spread.map(({ starts, finishes }) => `${starts}-${finishes}`)).toEqual([
    "1-1",
    "1-1",
    "1-1",
    "1-2",
    "2-2",
    "2-3",
    "3-3",
    "3-3",
    "3-4",
    "4-4",
  ]);
});

test("a quarter without capacity is passed over", () => {
  expect(spreadOverQuarters([5, 5], [0, 5, 0, 1])).toEqual([
    { starts: 2, finishes: 2 },
    { starts: 4, finishes: 8 },
  ]);
  expect(() => spreadOverQuarters([1], [3, 0])).toThrow(RangeError);
});

test("at constant capacity the last quarter is the total by the capacity, rounded up", () => {
  fc.assert(
    fc.property(anyDays, fc.integer({ min: 1, max: 60 }), (days, capacity) => {
      const total = days.reduce((sum, each) => sum + each, 0);
      const last = spreadOverQuarters(days, [capacity]).at(-1)?.finishes ?? 0;
      expect(last).toBe(Math.ceil(total / capacity));
    }),
  );
});

test("more capacity never delays an action, and work is done in order", () => {
  fc.assert(
    fc.property(
      anyDays,
      anyCapacity,
      fc.nat(6),
      fc.integer({ min: 1, max: 30 }),
      (days, before, place, more) => {
        const after = before.map((each, at) => (at === place % before.length ? each + more : each));
        const [slow, fast] = [before, after as typeof before].map((each) =>
          spreadOverQuarters(days, each),
        );
        slow?.forEach(({ starts, finishes }, at) => {
          expect(finishes).toBeGreaterThanOrEqual(starts);
          expect(starts).toBeGreaterThanOrEqual(slow[at - 1]?.finishes ?? 1);
          expect(fast?.[at]?.finishes).toBeLessThanOrEqual(finishes);
          expect(fast?.[at]?.starts).toBeLessThanOrEqual(starts);
        });
      },
    ),
  );
});
