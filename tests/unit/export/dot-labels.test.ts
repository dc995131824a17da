import fc from "fast-check";
import { expect, test } from "vitest";
import { dotLabels } from "@/lib/export/svg/dot-labels";

const dots = fc
  .array(fc.record({ at: fc.integer({ min: 20, max: 320 }), count: fc.nat(9_999) }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((found) => found.toSorted((left, right) => left.at - right.at));

test("numbers stand right below dots that are far enough apart", () => {
  const found = [20, 90].map((at) => ({ at, count: 1_234 }));
  expect(dotLabels(found, [20, 320])).toEqual([
    { x: 20, drop: 0 },
    { x: 90, drop: 0 },
  ]);
});

test("no two numbers of a line touch, wherever the dots are", () => {
  fc.assert(
    fc.property(dots, (found) => {
      const labels = dotLabels(found, [20, 320]).map((label, place) => {
        return { ...label, half: (String(found[place]?.count).length * 7) / 2 };
      });
      for (const line of Map.groupBy(labels, ({ drop }) => drop).values()) {
        for (const [place, { x, half }] of line.entries()) {
          const next = line[place + 1];
          if (next) expect(x + half).toBeLessThan(next.x - next.half);
        }
      }
    }),
  );
});
