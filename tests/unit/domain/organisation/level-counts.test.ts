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

test("the weakest area has the lowest middle team, then the most teams down there", () => {
  const areas = [
    distributionOf("high", [0, 0, 0, 5]),
    distributionOf("few", [0, 3, 2]),
    distributionOf("many", [2, 2, 1]),
    distributionOf("of few teams", [0, 1]),
    distributionOf("nobody", []),
  ];
  expect(weakestAreas(areas)).toEqual([{ area: "many", level: 1, atOrBelow: 4, teams: 5 }]);
});

test("areas that nothing tells apart are weakest together, in their order", () => {
  const areas = [distributionOf("b", [2, 1]), distributionOf("a", [2, 0, 1])];
  expect(weakestAreas(areas).map(({ area }) => area)).toEqual(["b", "a"]);
  expect(weakestAreas([])).toEqual([]);
});
