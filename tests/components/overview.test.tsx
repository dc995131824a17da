import { render, screen, within } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { DistributionBody } from "@/components/overview/distribution-body";
import { distributionFinding, ownSentence } from "@/components/overview/distribution-finding";
import { OverviewPanel } from "@/components/overview/overview-panel";
import { spreadRows } from "@/components/overview/spread-rows";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import { AREAS, distributionOf, emptyRollUp, rowOf } from "@/tests/support/team-rows";

const NAMES = { areas: AREAS, levels: [{ rank: 1, name: "Base" }] };
const CHOICES = { groups: [], hasMoreGroups: false };

function overviewOf(more: Partial<Overview> = {}): Overview {
  return {
    ...{ status: "ok", group: null, staleAfterDays: 180, since: null, pending: 0 },
    rollUp: {
      ...emptyRollUp(9, 8),
      stale: 2,
      overall: { teams: 8, least: 0, median: 1.5, most: 4 },
    },
    submitted: { oldest: "2026-01-02", median: "2026-05-04", newest: "2026-10-14" },
    overall: distributionOf(null, [1, 3, 4]),
    areas: [distributionOf("build", [0, 2, 6]), distributionOf("ml", [])],
    blockers: [],
    choices: CHOICES,
    ...more,
  };
}

function showOverview(overview: Overview | { status: "withheld"; group: null; smallest: number }) {
  render(<OverviewPanel overview={overview} view={DEFAULT_VIEW} names={NAMES} />);
}

const cellsOf = (name: RegExp) =>
  within(screen.getByRole("row", { name }))
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

describe("overview", () => {
  it("counts teams at each level of each area that has teams", () => {
    showOverview(overviewOf());
    expect(cellsOf(/^Overall/)).toEqual(["1", "3", "4", "0", "0", "0", "8"]);
    expect(cellsOf(/^Build/)).toEqual(["0", "2", "6", "0", "0", "0", "8"]);
    expect(screen.queryByRole("row", { name: /^Machine/ })).not.toBeInTheDocument();
  });

  it("says how many are assessed and stale, and no half of a level", () => {
    showOverview(overviewOf());
    const facts = screen.getByText("Assessed").closest("dl");
    expect(facts).toHaveTextContent("Assessed8of 9 teams");
    expect(facts).toHaveTextContent("Overall level1–2middle team; all 0–4");
    expect(facts).toHaveTextContent("2 stale: older than 180 days");
  });

  it("signs what changed since a month, and leaves out what did not", () => {
    const before = {
      month: "2026-05",
      overall: distributionOf(null, [4, 3, 1]),
      areas: [distributionOf("build", [0, 2, 6])],
    };
    showOverview(overviewOf({ since: before }));
    expect(cellsOf(/^Overall/).slice(0, 3)).toEqual(["1−3", "3", "4+3"]);
    expect(cellsOf(/^Build/).slice(0, 3)).toEqual(["0", "2", "6"]);
  });

  it("shows nothing of too few teams whose names are hidden, and says why", () => {
    showOverview({ status: "withheld", group: null, smallest: 5 });
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByText(/groups need at least 5 teams/)).toBeVisible();
  });
});

function distribution(counts: readonly number[], more: Partial<Distribution> = {}): Distribution {
  const overall = distributionOf(null, counts);
  const low = [
    { value: 40, teams: overall.teams - 1 },
    { value: 58.9, teams: 1 },
  ];
  return {
    ...{ status: "ok", group: null, overall, choices: CHOICES, team: rowOf("Checkout") },
    areas: [distributionOf("build", counts), distributionOf("ml", [])],
    rollUp: emptyRollUp(overall.teams, overall.teams),
    index: { low, high: low },
    ...more,
  };
}

function showDistribution(of: Distribution) {
  const rows = spreadRows(of, AREAS);
  const view = { group: null, team: "checkout" };
  return render(<DistributionBody distribution={of} rows={rows} view={view} />);
}

describe("distribution", () => {
  it("has a mark for every cell of the table that is not zero, in both widths", () => {
    const { container } = showDistribution(distribution([2, 5, 4, 0, 1, 0]));
    const cells = [...container.querySelectorAll<HTMLElement>("[data-count]")]
      .filter((cell) => cell.textContent !== "0")
      .map((cell) => [cell.dataset.count, cell.textContent]);
    const drawings = container.querySelectorAll("svg");
    expect(drawings).toHaveLength(2);
    for (const drawing of drawings) {
      expect(drawing).toHaveAttribute("aria-hidden", "true");
      const marks = [...drawing.querySelectorAll<SVGElement>("[data-mark]")];
      expect(marks.map(({ dataset }) => [dataset.mark, dataset.teams])).toEqual(cells);
    }
  });

  it("gives the own team's place among ten teams, and none among nine", () => {
    showDistribution(distribution([2, 5, 3, 0, 0, 0]));
    expect(cellsOf(/^Overall/).slice(6)).toEqual(["10", "1", "1–2", "0–2", "1–3", "45"]);
    expect(ownSentence(distribution([2, 5, 3, 0, 0, 0]))).toBe(
      "Checkout has an index of 58.9: percentile 95 of 10 teams.",
    );
    const nine = distribution([2, 5, 2, 0, 0, 0]);
    expect(
      spreadRows(nine, AREAS).map(({ percentile, quartiles }) => [percentile, quartiles]),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(ownSentence(nine)).toMatch(/fewer than ten teams/);
  });

  it("offers its files for what is shown", () => {
    showDistribution(distribution([3]));
    expect(screen.getByRole("link", { name: "The drawing as SVG" })).toHaveAttribute(
      "href",
      "/dashboard/distribution/export/levels.svg?team=checkout",
    );
    expect(screen.getByRole("button", { name: "The drawing as PNG" })).toBeVisible();
  });

  it("says what to do while nothing is assessed", () => {
    showDistribution(distribution([], { team: null }));
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Go to the teams" })).toBeVisible();
  });
});

test.each([
  [
    [0, 4, 0, 0, 0, 4],
    "The middle team is at overall level 3; teams are furthest apart in Build & Integration",
  ],
  [[0, 4], "The middle team is at overall level 1; in each area all teams are at one level"],
  [[], "No team has submitted an assessment yet"],
])("the finding for %j", (counts, expected) => {
  expect(distributionFinding(spreadRows(distribution(counts), AREAS))).toBe(expected);
});
