import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dashboardContext } from "@/components/dashboard/dashboard-context";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { dashboardFinding, overviewFinding } from "@/components/overview/overview-finding";
import { AREAS, distributionOf, emptyRollUp } from "@/tests/support/team-rows";

const AREAS_AND_MORE = [...AREAS, { id: "data", name: "Data" }];

/** Teams at each level per area. */
function finding(
  levels: Readonly<Record<string, readonly number[]>>,
  assessed = 1,
  teams = assessed,
) {
  const areas = Object.entries(levels).map(([area, counts]) => distributionOf(area, counts));
  return overviewFinding({ teams, assessed, areas, names: AREAS_AND_MORE });
}

test.each([
  [
    "the lowest median",
    finding({ build: [0, 0, 5], test: [1, 3, 1] }, 5),
    "Test & Verification is the weakest area: four of five teams show no more than level 1",
  ],
  [
    "equal medians, more teams below",
    finding({ build: [0, 3, 2], test: [1, 3, 1] }, 5),
    "Test & Verification is the weakest area: four of five teams show no more than level 1",
  ],
  [
    "two areas",
    finding({ build: [0, 2], test: [0, 2] }, 2),
    "Build & Integration and Test & Verification are the weakest areas: both teams show no more than level 1",
  ],
  [
    "level 0",
    finding({ test: [12] }, 12),
    "Test & Verification is the weakest area: all 12 teams show level 0",
  ],
  [
    "one team",
    finding({ test: [0, 0, 1] }),
    "Test & Verification is the weakest area: the one team shows level 2",
  ],
  [
    "one assessed team of many",
    finding({ test: [0, 0, 1] }, 1, 12),
    "Test & Verification is the weakest area: the one assessed team shows level 2",
  ],
  [
    "an area that few of the teams have",
    finding({ test: [0, 0, 26], ml: [1, 1] }, 26),
    "Test & Verification is the weakest area: all 26 teams show no more than level 2",
  ],
  [
    "an area that half of the teams have",
    finding({ test: [0, 0, 4], ml: [1, 1] }, 4),
    "Machine Learning is the weakest area: one of two teams with it shows level 0",
  ],
  [
    "areas that fewer than half of the teams have",
    finding({ test: [0, 2], ml: [2] }, 5),
    "No area stands out: none has a level in half of the assessed teams",
  ],
  [
    "two areas that some of the assessed teams have",
    finding({ test: [0, 3], ml: [0, 3] }, 5, 6),
    "Test & Verification and Machine Learning are the weakest areas: all three assessed teams with them show no more than level 1",
  ],
  [
    "a median between two levels",
    finding({ test: [0, 1, 1] }, 2),
    "Test & Verification is the weakest area: one of two teams shows no more than level 1",
  ],
  [
    "a tie of everything",
    finding({ build: [1], test: [1], ml: [1], data: [1] }),
    "No area stands out: four share the lowest place",
  ],
  ["no area in scope", finding({ test: [] }), "No area is in scope in any of these teams"],
  ["no snapshot", finding({}, 0, 4), "No team has submitted an assessment yet"],
  ["no team", finding({}, 0, 0), "No teams yet"],
])("the finding for %s", (_, found, expected) => {
  expect(found).toBe(expected);
});

it("gives no reason where some area is withheld, which may be one that most teams have", () => {
  const withheld = { ...distributionOf("test", []), withheld: true };
  const areas = [distributionOf("ml", [2]), withheld];
  const input = { teams: 5, assessed: 5, names: AREAS };
  expect(overviewFinding({ ...input, areas })).toBe("No area stands out");
  expect(overviewFinding({ ...input, areas: [withheld] })).toBe(
    "No area can be shown without names",
  );
});

it("says what answers show, and not where teams are: unknown answers may lift them", () => {
  // Kills: "all three teams are at level 0", of which one may be at level 5.
  const cells = [
    { low: 0, high: 0, teams: 2 },
    { low: 0, high: 5, teams: 1 },
  ] as const;
  const areas = [{ area: "test", cells, teams: 3, leftOut: 0, withheld: false }];
  expect(overviewFinding({ teams: 3, assessed: 3, areas, names: AREAS })).toBe(
    "Test & Verification is the weakest area: all three teams show level 0",
  );
});

test("at least half of the assessed teams have an area that is called the weakest", () => {
  const counts = fc.array(fc.nat(4), { maxLength: 6 });
  const sizes = { build: counts, test: counts, ml: counts, data: counts };
  fc.assert(
    fc.property(fc.record(sizes), fc.nat(9), (levels, others) => {
      const teamsOf = (area: readonly number[]) => area.reduce((sum, count) => sum + count, 0);
      const assessed = Math.max(...Object.values(levels).map(teamsOf)) + others;
      const [named, after] = finding(levels, assessed).split(/ (?:is|are) the weakest areas?: /);
      if (after === undefined) return;
      const areas = AREAS_AND_MORE.filter(({ name }) => named?.includes(name));
      expect(areas).not.toHaveLength(0);
      for (const { id } of areas) {
        const teams = teamsOf(levels[id as keyof typeof sizes]);
        expect(teams * 2).toBeGreaterThanOrEqual(assessed);
      }
    }),
  );
});

it("does not claim that there are no teams while a filter hides them", () => {
  const dashboard = { total: 0, teams: 6, rollUp: emptyRollUp(6, 6), levels: [] };
  expect(dashboardFinding({ dashboard, names: AREAS })).toBe("No team matches the filter");
});

it("finds something about a whole group also where no overview stands above its teams", () => {
  // Kills: a count of teams in place of the finding on further and on long pages.
  const levels = [distributionOf("test", [0, 5]), distributionOf("build", [0, 1, 4])];
  const dashboard = { total: 9, teams: 12, rollUp: emptyRollUp(9, 5), levels };
  expect(dashboardFinding({ dashboard, names: AREAS })).toBe(
    "Test & Verification is the weakest area: all five assessed teams show no more than level 1",
  );
  expect(dashboardFinding({ dashboard: { ...dashboard, total: 4 }, names: AREAS })).toBe(
    "4 of 12 teams match the filter",
  );
});

describe("the line above", () => {
  it("counts the teams and names the order", () => {
    const counts = { total: 6, teams: 6 };
    expect(dashboardContext(DEFAULT_VIEW, counts, AREAS)).toBe(
      "6 teams · latest snapshots · by name",
    );
  });

  it("says how many of all teams a filter leaves", () => {
    const view = {
      ...DEFAULT_VIEW,
      text: "a",
      sort: "area:test",
      direction: "descending",
    } as const;
    expect(dashboardContext(view, { total: 2, teams: 6 }, AREAS)).toBe(
      "2 of 6 teams · latest snapshots · by Test & Verification, highest first",
    );
  });
});
