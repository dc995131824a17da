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
