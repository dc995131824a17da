import fc from "fast-check";
import { expect, test } from "vitest";
import { plainFigure } from "@/lib/export/plain-figure";

test.each([
  [61.650000000000006, 61.65],
  [89.72500000000001, 89.725],
  [0.1 + 0.2, 0.3],
  [76.44999999999999, 76.45],
  [0.75, 0.75],
  [100 / 3, 100 / 3],
  [67.85714285714286, 67.85714285714286],
  [10_000, 10_000],
  [0, 0],
])("%d is written as %d", (figure, written) => {
  expect(plainFigure(figure)).toBe(written);
});

test("a figure stays within 1e-9 of what it was, and is not changed twice", () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (figure) => {
      expect(Math.abs(plainFigure(figure) - figure)).toBeLessThan(1e-9);
      expect(plainFigure(plainFigure(figure))).toBe(plainFigure(figure));
    }),
  );
});
