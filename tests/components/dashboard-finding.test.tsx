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
    finding({ build: [0, 0, 5], test: [1, 3, 1] }),
    "Test & Verification is the weakest area: four of five teams are at level 1 or below",
  ],
  [
    "equal medians, more teams below",
    finding({ build: [0, 3, 2], test: [1, 3, 1] }),
    "Test & Verification is the weakest area: four of five teams are at level 1 or below",
  ],
  [
    "two areas",
    finding({ build: [0, 2], test: [0, 2] }),
    "Build & Integration and Test & Verification are the weakest areas: both teams are at level 1 or below",
  ],
  [
    "level 0",
    finding({ test: [12] }),
    "Test & Verification is the weakest area: all 12 teams are at level 0",
  ],
  [
    "one team",
    finding({ test: [0, 0, 1] }),
    "Test & Verification is the weakest area: the one team is at level 2 or below",
  ],
  [
    "one assessed team of many",
    finding({ test: [0, 0, 1] }, 1, 12),
    "Test & Verification is the weakest area: the one assessed team is at level 2 or below",
  ],
  [
    "an area that few of the teams have",
    finding({ test: [0, 0, 9], ml: [1] }, 9),
    "Machine Learning is the weakest area: the one team with it is at level 0",
  ],
  [
    "two areas that some of the assessed teams have",
    finding({ test: [0, 3], ml: [0, 3] }, 5, 6),
    "Test & Verification and Machine Learning are the weakest areas: all three assessed teams with them are at level 1 or below",
  ],
  [
    "a median between two levels",
    finding({ test: [0, 1, 1] }),
    "Test & Verification is the weakest area: one of two teams is at level 1 or below",
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

it("does not claim that there are no teams while a filter hides them", () => {
  const dashboard = { total: 0, teams: 6, rollUp: emptyRollUp(6, 6), levels: [] };
  expect(dashboardFinding({ dashboard, names: AREAS })).toBe("No team matches the filter");
});

it("finds something about a whole group also where no overview stands above its teams", () => {
  // Kills: a count of teams in place of the finding on further and on long pages.
  const levels = [distributionOf("test", [0, 5]), distributionOf("build", [0, 1, 4])];
  const dashboard = { total: 9, teams: 12, rollUp: emptyRollUp(9, 5), levels };
  expect(dashboardFinding({ dashboard, names: AREAS })).toBe(
    "Test & Verification is the weakest area: all five assessed teams are at level 1 or below",
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
