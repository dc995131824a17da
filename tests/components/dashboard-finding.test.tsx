import { describe, expect, it, test } from "vitest";
import { dashboardContext } from "@/components/dashboard/dashboard-context";
import { dashboardFinding } from "@/components/dashboard/dashboard-finding";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { AREAS } from "@/tests/support/team-rows";

const AREAS_AND_MORE = [...AREAS, { id: "data", name: "Data" }];

function finding(lowest: Readonly<Record<string, number>>, assessed: number, total = assessed) {
  return dashboardFinding({
    lowest: Object.entries(lowest).map(([area, teams]) => ({ area, teams })),
    assessed,
    total,
    teams: total,
    areas: AREAS_AND_MORE,
  });
}

test.each([
  [
    "all teams",
    finding({ build: 1, test: 6, ml: 0 }, 6),
    "Test & Verification is the lowest area, or shares the lowest place, in all six teams",
  ],
  [
    "most teams",
    finding({ build: 3, test: 7 }, 12),
    "Test & Verification is the lowest area, or shares the lowest place, in seven of 12 teams",
  ],
  [
    "two teams",
    finding({ test: 2 }, 2),
    "Test & Verification is the lowest area, or shares the lowest place, in both teams",
  ],
  ["one team", finding({ test: 1 }, 1), "Test & Verification is the lowest area in the one team"],
  [
    "one team with a tie",
    finding({ test: 1, build: 1 }, 1),
    "Build & Integration and Test & Verification share the lowest place in the one team",
  ],
  [
    "some teams without a snapshot",
    finding({ test: 3 }, 3, 5),
    "Test & Verification is the lowest area, or shares the lowest place, in all three assessed teams",
  ],
  [
    "a tie",
    finding({ build: 2, test: 2 }, 3),
    "Build & Integration and Test & Verification are each lowest, or share the lowest place, in two of three teams",
  ],
  [
    "a tie of everything",
    finding({ build: 2, test: 2, ml: 2, data: 2 }, 2),
    "No area stands out: four share the lowest place in both teams",
  ],
  ["no overlap", finding({ build: 1, test: 1 }, 2), "No two teams share their lowest area"],
  ["no area in scope", finding({}, 2), "No area is in scope in any of these teams"],
  ["no snapshot", finding({}, 0, 4), "No team has submitted an assessment yet"],
  ["no team", finding({}, 0), "No teams yet"],
])("the finding for %s", (_, found, expected) => {
  expect(found).toBe(expected);
});

it("does not claim that there are no teams while a filter hides them", () => {
  const input = { lowest: [], assessed: 0, total: 0, teams: 6, areas: AREAS };
  expect(dashboardFinding(input)).toBe("No team matches the filter");
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
