import fc from "fast-check";
import { expect, test } from "vitest";
import { inNameOrder, inOrder } from "@/lib/domain/organisation/in-order";
import { pagesOf, stretchOf } from "@/lib/domain/organisation/pages-of";
import { PAGE_SIZES } from "@/lib/domain/organisation/views/paging";

type Row = { readonly name: number; readonly figure: number | null };

const ROWS = fc
  .array(fc.option(fc.integer({ min: -3, max: 3 })), { maxLength: 240 })
  .map((figures) => figures.map((figure, name): Row => ({ name, figure })));
const figureOf = ({ figure }: Row) => figure;
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

test("the worked example: equal ones by name, those without a figure last either way", () => {
  const rows = [2, null, 1, 2, null].map((figure, name) => ({ name, figure }));
  expect(names(inOrder(rows, figureOf, "ascending"))).toEqual([2, 0, 3, 1, 4]);
  // Kills "descending sorts the other way and keeps ties", which is not the exact reverse.
  expect(names(inOrder(rows, figureOf, "descending"))).toEqual([3, 0, 2, 1, 4]);
  expect(names(inNameOrder(rows, "descending"))).toEqual([4, 3, 2, 1, 0]);
});

test("every row is there once, figures rise or fall, and equal ones keep their order", () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const sorted = inOrder(rows, figureOf, "ascending");
      expect(names(sorted).toSorted((a, b) => a - b)).toEqual(names(rows));
      for (const [place, { figure, name }] of sorted.entries()) {
        const next = sorted[place + 1];
        if (next === undefined || next.figure === null) continue;
        expect(figure).not.toBeNull();
        expect((figure ?? 0) - next.figure || name - next.name).toBeLessThan(0);
      }
    }),
  );
});

test("rows without a figure are last by name in both directions, the others turn round", () => {
  fc.assert(
    fc.property(ROWS, (rows) => {
      const without = rows.filter(({ figure }) => figure === null);
      const count = rows.length - without.length;
      const up = inOrder(rows, figureOf, "ascending");
      const down = inOrder(rows, figureOf, "descending");
      expect(up.slice(count)).toEqual(without);
      expect(down.slice(count)).toEqual(without);
      expect(down.slice(0, count)).toEqual(up.slice(0, count).toReversed());
    }),
  );
});

test("pages are parts of the whole, each row on one of them", () => {
  fc.assert(
    fc.property(ROWS, fc.constantFrom(...PAGE_SIZES), (rows, size) => {
      const { pageCount } = pagesOf(rows.length, { page: 1, size });
      const parts = Array.from({ length: pageCount }, (_, at) =>
        stretchOf(rows, pagesOf(rows.length, { page: at + 1, size })),
      );
      expect(parts.flat()).toEqual(rows);
      expect(parts.every(({ length }) => length <= size)).toBe(true);
    }),
  );
});

test("a page beyond the end is the last, one before the first the first", () => {
  expect(pagesOf(60, { page: 9, size: 25 })).toEqual({
    ...{ page: 3, pageCount: 3, size: 25, total: 60 },
  });
  for (const page of [0, -1, Number.NaN]) expect(pagesOf(60, { page, size: 25 }).page).toBe(1);
  expect(pagesOf(0, { page: 4, size: 25 })).toMatchObject({ page: 1, pageCount: 1 });
});
