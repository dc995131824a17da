import { expect, test } from "vitest";
import { teamsByLevel, weakestAreas } from "@/lib/domain/organisation/level-counts";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";
import { distributionOf } from "@/tests/support/team-rows";

test("teams count at the low bound of their level, whatever the high one", () => {
  // Kills: counting by high bounds, and a cell that replaces another of the same level.
  const cells = [
    { low: 1, high: 1, teams: 2 },
    { low: 1, high: 3, teams: 4 },
    { low: 5, high: 5, teams: 1 },
  ] as const satisfies LevelDistribution["cells"];
  const more = { teams: 7, leftOut: 0, withheld: false };
  expect(teamsByLevel({ area: "a", cells, ...more })).toEqual([0, 6, 0, 0, 0, 1]);
});

test("the weakest area has the lowest middle team, then the largest share of teams down there", () => {
  const areas = [
    distributionOf("high", [0, 0, 0, 5]),
    distributionOf("few", [0, 3, 2]),
    distributionOf("many", [2, 2, 1]),
    distributionOf("of few teams", [2]),
    distributionOf("nobody", []),
  ];
  expect(weakestAreas(areas, 5)).toEqual([{ area: "many", level: 1, atOrBelow: 4, teams: 5 }]);
});

test("the share of teams decides before their number, and the number between equal shares", () => {
  // Kills: the most teams down there, which the area has that most teams have.
  const areas = [distributionOf("most", [0, 4, 2]), distributionOf("all of them", [0, 3])];
  expect(weakestAreas(areas, 6)).toEqual([
    { area: "all of them", level: 1, atOrBelow: 3, teams: 3 },
  ]);
  const equal = [distributionOf("half", [0, 2, 1]), distributionOf("all", [0, 4, 2])];
  expect(weakestAreas(equal, 6).map(({ area }) => area)).toEqual(["all"]);
});

test("an area of fewer than half of the assessed teams is never the weakest", () => {
  const areas = [distributionOf("all", [0, 0, 26]), distributionOf("of two", [1, 1])];
  expect(weakestAreas(areas, 26).map(({ area }) => area)).toEqual(["all"]);
  expect(weakestAreas([distributionOf("of two", [1, 1])], 5)).toEqual([]);
  expect(weakestAreas([distributionOf("of two", [1, 1])], 4)).toHaveLength(1);
});

test("areas that nothing tells apart are weakest together, in their order", () => {
  const areas = [distributionOf("b", [2, 1]), distributionOf("a", [2, 0, 1])];
  expect(weakestAreas(areas, 3).map(({ area }) => area)).toEqual(["b", "a"]);
  expect(weakestAreas([], 0)).toEqual([]);
});
