import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAhead, standingAmong, tieBands } from "@/lib/domain/organisation/tie-bands";

const range = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }))
  .map(([low, width]) => ({ low, high: low + width }));

const named = (items: readonly [string, number, number][]) =>
  items.map(([name, low, high]) => ({ name, low, high }));

function bands(items: readonly [string, number, number][]) {
  const found = tieBands(named(items), ({ low, high }) => ({ low, high }));
  return found.map((band) => band.map(({ name }) => name));
}

describe("the order of teams", () => {
  test("is irreflexive, asymmetric and transitive", () => {
    fc.assert(
      fc.property(range, range, range, (a, b, c) => {
        expect(isAhead(a, a)).toBe(false);
        expect(isAhead(a, b) && isAhead(b, a)).toBe(false);
        if (isAhead(a, b) && isAhead(b, c)) expect(isAhead(a, c)).toBe(true);
      }),
    );
  });

  test("puts who cannot be told apart into one band, highest band first", () => {
    expect(
      bands([
        ["low", 10, 20],
        ["high", 60, 70],
        ["middle", 30, 40],
        ["also middle", 38, 45],
      ]),
    ).toEqual([["high"], ["middle", "also middle"], ["low"]]);
  });

  test("keeps neighbours together that only touch or that a third one links", () => {
    // Kills: `>` for `>=`, and comparing with the first of a band only.
    expect(
      bands([
        ["a", 10, 20],
        ["b", 20, 30],
      ]),
    ).toEqual([["a", "b"]]);
    expect(
      bands([
        ["top", 50, 60],
        ["link", 30, 55],
        ["bottom", 20, 35],
      ]),
    ).toEqual([["top", "link", "bottom"]]);
    expect(bands([])).toEqual([]);
  });

  test("splits exactly where everyone above is ahead of everyone below", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const found = tieBands(ranges, (each) => each);
        expect(found.flat()).toHaveLength(ranges.length);
        expect(new Set(found.flat())).toEqual(new Set(ranges));
        for (const [at, band] of found.entries()) {
          const below = found.slice(at + 1).flat();
          expect(band.every((one) => below.every((other) => isAhead(one, other)))).toBe(true);
          // No band could be split any further.
          for (const cut of band) {
            const upper = band.filter((one) => one.low >= cut.low);
            const lower = band.filter((one) => one.low < cut.low);
            const apart = upper.every((one) => lower.every((other) => isAhead(one, other)));
            expect(lower.length === 0 || !apart).toBe(true);
          }
        }
      }),
    );
  });
});

test("a team stands above, below or beside each of the others, as one by one", () => {
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 12 }), (ranges) => {
      const [own, ...others] = ranges;
      if (!own) return;
      const bounds = (end: "low" | "high") =>
        ranges.map((each) => ({ value: each[end], teams: 1 }));
      const above = others.filter((other) => isAhead(other, own)).length;
      const below = others.filter((other) => isAhead(own, other)).length;
      expect(standingAmong(own, { low: bounds("low"), high: bounds("high") })).toEqual({
        above,
        tied: others.length - above - below,
        below,
      });
    }),
  );
});
