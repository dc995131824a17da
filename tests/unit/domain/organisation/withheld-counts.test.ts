import fc from "fast-check";
import { expect, test } from "vitest";
import { countTeams } from "@/lib/domain/organisation/counted-figure";
import type { CountSeries } from "@/lib/domain/organisation/group-figures";
import { type GroupOfCounts, withholdFew } from "@/lib/domain/organisation/withheld-counts";

const THRESHOLD = 5;

function series(kind: string, item: string, ...teams: number[]): CountSeries {
  return { kind, item, cells: teams.map((each, at) => ({ low: at, high: at, teams: each })) };
}

function group(id: string, parent: string | null, ...counts: CountSeries[]): GroupOfCounts {
  return { id, parent, counts };
}

/** Teams that are told of, by kind and item; null where they are withheld. */
function told(groups: readonly GroupOfCounts[], id: string) {
  const counts = withholdFew(groups, THRESHOLD)(id);
  return Object.fromEntries(
    counts.map(({ kind, item, cells, withheld }) => [
      `${kind} ${item}`,
      withheld ? null : countTeams(cells),
    ]),
  );
}

test("levels of an area that few teams of a large group have are withheld, not the others", () => {
  // Kills: looking at the teams of the group, at one cell instead of all, and at other kinds.
  const counts = [series("level", "build", 1, 8), series("level", "ml", 2, 2)];
  const other = [series("index-low", "", 1, 8), series("level", "data", 4, 1)];
  expect(told([group("all", null, ...counts, ...other)], "all")).toEqual({
    ...{ "level build": 9, "level ml": null, "index-low ": 9, "level data": 5 },
  });
});

test("teams that are left out count with the levels, and do not stand in for them", () => {
  // Kills: either of the two populations alone.
  const of = (levels: number, leftOut: number) =>
    told(
      [group("all", null, series("level", "ml", levels), series("left-out", "ml", leftOut))],
      "all",
    );
  expect(of(4, 3)).toEqual({ "level ml": null, "left-out ml": null });
  expect(of(0, 4)).toEqual({ "level ml": null, "left-out ml": null });
  expect(of(5, 1)).toEqual({ "level ml": 5, "left-out ml": 1 });
});

test("a practice is one in whichever area it was asked", () => {
  const moved = [series("action", "tests build", 3), series("action", "tests test", 2)];
  const rare = series("action", "tests-of-models ml", 4);
  expect(told([group("all", null, ...moved, rare)], "all")).toEqual({
    "action tests build": 3,
    "action tests test": 2,
    "action tests-of-models ml": null,
  });
});

test("what is left when one group is taken from another is not few teams either", () => {
  // Kills: asking each group by itself. 9 - 7 are two teams; in "test" nobody is left.
  const counts = (ml: number, build: number) => [
    series("level", "ml", ml),
    series("level", "build", build),
  ];
  const groups = [
    group("all", null, ...counts(9, 20)),
    group("bank", "all", ...counts(7, 12)),
    group("shop", "all", ...counts(2, 8)),
    group("cards", "bank", ...counts(7, 5)),
  ];
  expect(told(groups, "all")).toEqual({ "level ml": 9, "level build": 20 });
  expect(told(groups, "bank")).toEqual({ "level ml": null, "level build": 12 });
  expect(told(groups, "cards")).toEqual({ "level ml": null, "level build": 5 });
  expect(told(groups, "nobody")).toEqual({});
});

/** Teams that need nothing else, one other, and more; null where it is withheld. */
type Sizes = readonly [alone: number, two: number, more: number];

function plans(id: string, parent: string | null, sizes: Sizes): GroupOfCounts {
  const cells = sizes.map((teams, at) => ({ low: 1, high: at + 1, teams }));
  const filled = cells.filter(({ teams }) => teams > 0);
  return { id, parent, counts: [{ kind: "action", item: "tests build", cells: filled }] };
}

function toldSizes(groups: readonly GroupOfCounts[], id: string): Sizes | null {
  const [series] = withholdFew(groups, THRESHOLD)(id);
  if (!series || series.withheld || series.sizesWithheld) return null;
  const ofSize = (size: number) => countTeams(series.cells.filter(({ high }) => high === size));
  return [ofSize(1), ofSize(2), ofSize(3)];
}

test.each([
  [[5, 6, 7], true],
  [[0, 0, 7], true],
  [[9, 0, 0], true],
  [[1, 6, 7], false],
  [[6, 2, 7], false],
  // The rest is what is not said, and follows from what is.
  [[6, 7, 3], false],
] as const)("of plans of the sizes %j it is told how many there are: %j", (sizes, expected) => {
  const groups = [plans("all", null, sizes)];
  expect(toldSizes(groups, "all")).toEqual(expected ? sizes : null);
  expect(told(groups, "all")).toEqual({ "action tests build": sizes[0] + sizes[1] + sizes[2] });
});

test("sizes that are withheld are in no cell", () => {
  const [series] = withholdFew([plans("all", null, [1, 6, 7])], THRESHOLD)("all");
  expect(series?.cells.map(({ high }) => high)).toEqual([0, 0, 0]);
});

const anySizes = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 9 }))) as fc.Arbitrary<
  [number, number, number]
>;

function sum(all: readonly Sizes[]): Sizes {
  const at = (place: number) => all.reduce((total, sizes) => total + (sizes[place] ?? 0), 0);
  return [at(0), at(1), at(2)];
}

test("no figures of groups, taken from each other, tell of few plans of a size", () => {
  // Kills: judging a group by itself, or one size without the two others.
  const tree = fc.array(fc.array(anySizes, { minLength: 1, maxLength: 3 }), {
    ...{ minLength: 1, maxLength: 3 },
  });
  fc.assert(
    fc.property(tree, (leaves) => {
      const groups = [
        plans("all", null, sum(leaves.flat())),
        ...leaves.flatMap((below, at) => [
          plans(`${at}`, "all", sum(below)),
          ...below.map((sizes, place) => plans(`${at}/${place}`, `${at}`, sizes)),
        ]),
      ];
      const childrenOf = (id: string) => groups.filter(({ parent }) => parent === id);
      // All that can be known of groups within one that do not overlap.
      const known = (id: string): readonly Sizes[] => {
        const apart = childrenOf(id).reduce<readonly Sizes[]>(
          (sums, child) => sums.flatMap((each) => known(child.id).map((own) => sum([each, own]))),
          [[0, 0, 0]],
        );
        const own = toldSizes(groups, id);
        return own ? [...apart, own] : apart;
      };
      for (const { id } of groups) {
        const own = toldSizes(groups, id);
        if (!own) continue;
        for (const part of known(id)) {
          for (const [at, figure] of own.entries()) {
            const rest = figure - (part[at] ?? 0);
            expect(rest === 0 || rest >= THRESHOLD).toBe(true);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});
