import { render, screen, within } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { DashboardPages } from "@/components/overview/dashboard-pages";
import { DistributionBody } from "@/components/overview/distribution-body";
import {
  distributionFinding,
  indexFinding,
  ownSentence,
} from "@/components/overview/distribution-finding";
import { OverviewPanel } from "@/components/overview/overview-panel";
import { indexRow, spreadRows } from "@/components/overview/spread-rows";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import type { Overview } from "@/lib/domain/organisation/views/overview";
import { distribution } from "@/tests/support/distributions";
import { overviewOf } from "@/tests/support/overview-figures";
import { AREAS, distributionOf, emptyRollUp, rowOf } from "@/tests/support/team-rows";

const NAMES = { areas: AREAS, levels: [{ rank: 1, name: "Base" }] };

function showOverview(
  overview: Overview | { status: "withheld"; group: string | null; smallest: number },
) {
  render(<OverviewPanel overview={overview} view={DEFAULT_VIEW} names={NAMES} />);
}

const cellsOf = (name: RegExp) =>
  within(screen.getByRole("row", { name }))
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

it("the pages of the dashboard lead to each other, and one of them is here", () => {
  render(<DashboardPages here="/dashboard/plan" group="Bank / Cards" />);
  const links = screen.getAllByRole("link");
  expect(
    links.map((link) => [link.getAttribute("href"), link.getAttribute("aria-current")]),
  ).toEqual(
    ["", "/distribution", "/groups", "/plan"].map((path) => [
      `/dashboard${path}?group=Bank+%2F+Cards`,
      path === "/plan" ? "page" : null,
    ]),
  );
});

describe("overview", () => {
  it("counts teams at each level of each area that has teams", () => {
    showOverview(overviewOf());
    expect(cellsOf(/^Overall/)).toEqual(["1", "3", "4", "0", "0", "0", "8"]);
    expect(cellsOf(/^Build/)).toEqual(["0", "2", "6", "0", "0", "0", "8"]);
    expect(screen.queryByRole("row", { name: /^Machine/ })).not.toBeInTheDocument();
    expect(screen.queryByText(/too few/i)).not.toBeInTheDocument();
  });

  it("names the areas that too few teams have, and says that practices are left out", () => {
    const areas = [
      distributionOf("build", [0, 8]),
      { ...distributionOf("ml", []), withheld: true },
    ];
    showOverview(overviewOf({ areas, actionsWithheld: true }));
    expect(screen.queryByRole("row", { name: /^Machine/ })).not.toBeInTheDocument();
    expect(
      screen.getByText(/^Withheld, because names are hidden.*: Machine Learning\.$/),
    ).toBeVisible();
    expect(
      screen.getByText(/^Practices that would tell of too few teams are left out/),
    ).toBeVisible();
  });

  it("says how many are assessed and stale, and no half of a level", () => {
    showOverview(overviewOf());
    const facts = screen.getByText("Assessed").closest("dl");
    expect(facts).toHaveTextContent("Assessed8of 9 teams");
    expect(facts).toHaveTextContent("Overall level1–2middle two; all show 0–4");
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

  test.each([
    [
      [4, 3, 1],
      [0, 2, 6],
      [0, 8],
      "rose from level 0–1 to 1–2",
      "Down: Build & Integration 2 → 1.",
    ],
    [[1, 3, 4], [0, 2, 6], [0, 2, 6], "stays at level 1–2", "The middle team of every area stays."],
    [
      [0, 0, 0, 5],
      [0, 6],
      [0, 2, 6],
      "fell from level 3 to 1–2",
      "Up for the middle team: Build & Integration 1 → 2. Three more teams are assessed than then.",
    ],
  ])("says what became of the middle team: all %j, Build %j to %j", (all, from, to, verb, text) => {
    const since = {
      month: "2026-05",
      overall: distributionOf(null, all),
      areas: [distributionOf("build", from)],
    };
    showOverview(overviewOf({ since, areas: [distributionOf("build", to)] }));
    const heading = screen.getByRole("heading", { name: /^Since May 2026/ });
    expect(heading).toHaveTextContent(`the middle team ${verb}`);
    expect(screen.getByText(text)).toBeVisible();
  });

  it("finds, says of how many teams and how old it is, and leads to the file", () => {
    showOverview(overviewOf({ since: null }));
    expect(
      screen.getByRole("heading", { name: "Teams show overall levels from 0 to 4" }),
    ).toBeVisible();
    expect(
      screen.getByText(
        "8 of 9 teams assessed · latest snapshots from 2 Jan 2026 to 14 Oct 2026 · 2 stale",
      ),
    ).toBeVisible();
    expect(screen.getByRole("link", { name: "These figures as CSV" })).toHaveAttribute(
      "href",
      "/dashboard/export/overview.csv",
    );
    expect(screen.getByRole("link", { name: "These figures as XLSX" })).toHaveAttribute(
      "href",
      "/dashboard/export/overview.xlsx",
    );
    expect(screen.getByRole("link", { name: "The drawing of the levels as SVG" })).toHaveAttribute(
      "href",
      "/dashboard/export/overview.svg",
    );
  });

  it("leaves the teams alone when it cannot be read, and asks to try again", () => {
    render(
      <OverviewPanel overview={{ status: "unavailable" }} view={DEFAULT_VIEW} names={NAMES} />,
    );
    expect(screen.getByText(/could not be read just now/)).toBeVisible();
    expect(screen.getByText("Try again")).toHaveAttribute("href", "");
  });

  it("can be scrolled by keyboard where no link in it takes the focus", () => {
    const shared = { overview: overviewOf(), view: DEFAULT_VIEW, names: NAMES };
    const { rerender } = render(<OverviewPanel {...shared} named={false} />);
    const table = () => screen.getByRole("region", { name: "Teams at each level" });
    expect(table()).toHaveAttribute("tabindex", "0");
    rerender(<OverviewPanel {...shared} />);
    expect(table()).not.toHaveAttribute("tabindex");
  });

  it("shows nothing of too few teams whose names are hidden, and says why", () => {
    showOverview({ status: "withheld", group: null, smallest: 5 });
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByText(/figures are shown from 5 assessed teams on/)).toBeVisible();
    expect(screen.queryByText(/larger group/)).not.toBeInTheDocument();
  });

  it("does not say that a group is small where it is its difference that would tell", () => {
    showOverview({ status: "withheld", group: "Acme", smallest: 5 });
    expect(screen.queryByText(/too few/i)).not.toBeInTheDocument();
    expect(screen.getByText(/what remains when a group is taken from a larger one/)).toBeVisible();
    expect(screen.getByText(/Choose a larger group/)).toBeVisible();
  });

  it.each([
    [0, 1, "The one team shows overall level 2"],
    [11, 1, "The one assessed team shows overall level 2"],
    [0, 2, "Both teams show overall level 2"],
    [10, 2, "Both assessed teams show overall level 2"],
    [5, 7, "All seven assessed teams show overall level 2"],
  ])("says of whom one level is: %i not assessed, %i assessed", (others, assessed, words) => {
    const spread = { teams: assessed, least: 2, middle: { low: 2, high: 2 }, most: 2 };
    const rollUp = { ...emptyRollUp(assessed + others, assessed), overall: spread };
    showOverview(overviewOf({ rollUp }));
    expect(screen.getByRole("heading", { name: words })).toBeVisible();
    expect(screen.queryByText(/middle team/) === null).toBe(assessed < 3);
  });

  it("says that the one team with blockers is the one assessed team", () => {
    const lead = { practice: "build-fast", area: "build", title: "Fast build", level: 1 } as const;
    const figures = {
      teams: 1,
      alone: 0,
      withOneOther: 0,
      totalDays: 2,
      middleDays: { low: 2, high: 2 },
    };
    const rollUp = emptyRollUp(12, 1);
    showOverview(overviewOf({ rollUp, blockers: [{ ...lead, ...figures }] }));
    const words = "“Fast build” stands between the one assessed team and its next level";
    expect(screen.getByRole("heading", { name: words })).toBeVisible();
  });

  it("says of one team what became of it", () => {
    const since = { month: "2026-05", overall: distributionOf(null, [1]), areas: [] };
    const rollUp = emptyRollUp(1, 1);
    const overall = distributionOf(null, [0, 1]);
    showOverview(overviewOf({ rollUp, overall, areas: [], since }));
    expect(
      screen.getByRole("heading", {
        name: "Since May 2026 the one assessed team rose from level 0 to 1",
      }),
    ).toBeVisible();
    expect(screen.getByText("Every area stays at its level.")).toBeVisible();
  });
});

function showDistribution(of: Distribution) {
  const rows = spreadRows(of, AREAS);
  const view = { group: of.group, team: "checkout" };
  return render(<DistributionBody distribution={of} rows={rows} view={view} names={AREAS} />);
}

describe("distribution", () => {
  it("has a mark for every cell of the table that is not zero, in both widths", () => {
    const { container } = showDistribution(distribution([2, 5, 4, 0, 1, 0]));
    const cells = [...container.querySelectorAll<HTMLElement>("[data-count]")]
      .filter((cell) => cell.textContent !== "0")
      .map((cell) => [cell.dataset.count, cell.textContent]);
    const drawings = container.querySelectorAll("svg");
    const marks = [...drawings].map((drawing) => {
      expect(drawing).toHaveAttribute("aria-hidden", "true");
      return [...drawing.querySelectorAll<SVGElement>("[data-mark]")].map(({ dataset }) => [
        dataset.mark,
        dataset.teams,
      ]);
    });
    const [wide = [], narrow, wideIndex = [], narrowIndex] = marks;
    expect([...wide, ...wideIndex]).toEqual(cells);
    expect([narrow, narrowIndex]).toEqual([wide, wideIndex]);
  });

  it("gives the own team's place among ten teams, and none among nine", () => {
    showDistribution(distribution([2, 5, 3, 0, 0, 0]));
    expect(cellsOf(/^Overall/).slice(6)).toEqual(["10", "1", "1–2", "0–2", "1–3", "45"]);
    expect(ownSentence(distribution([2, 5, 3, 0, 0, 0]))).toBe(
      "Checkout has an index of 58.9–63.0. All 9 other teams are below it for certain. Among the 10 teams that were asked the same it is at percentile 95.",
    );
    const nine = distribution([2, 5, 2, 0, 0, 0]);
    expect(
      spreadRows(nine, AREAS).map(({ percentile, quartiles }) => [percentile, quartiles]),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(ownSentence(nine)).toMatch(/Fewer than ten teams were asked the same/);
  });

  it("has no percentile, no middle half and no order where not all were asked alike", () => {
    const unlike = distribution([2, 5, 3, 0, 0, 0], {
      alike: { questions: false, whole: false, areas: [] },
      peers: [],
    });
    showDistribution(unlike);
    expect(screen.queryByRole("columnheader", { name: "Percentile" })).not.toBeInTheDocument();
    expect(cellsOf(/^Overall/).slice(6)).toEqual(["10", "1", "–", "0–2", "1–3"]);
    expect(ownSentence(unlike)).toMatch(
      /put in no order.+Fewer than ten teams were asked the same/,
    );
    expect(screen.getByText(/Not all teams answered the same version and mode/)).toBeVisible();
  });

  it("says why the index has no percentile beside levels that have one", () => {
    const few = distribution([2, 5, 3, 0, 0, 0], { peers: [{ value: 58.9, teams: 9 }] });
    expect(ownSentence(few)).toMatch(
      /its index has no percentile; an area has one where all its teams were asked the same/,
    );
  });

  it("leads to the teams behind a row, but not where they are not named", () => {
    const { rerender } = showDistribution(distribution([2, 3]));
    const levels = () => within(screen.getByRole("table", { name: /level/ }));
    expect(levels().getByRole("link", { name: "Overall" })).toHaveAttribute(
      "href",
      "/dashboard?sort=overall",
    );
    const hidden = distribution([2, 3], { named: false, team: null });
    const view = { group: null, team: null };
    const rows = spreadRows(hidden, AREAS);
    rerender(<DistributionBody distribution={hidden} rows={rows} view={view} names={AREAS} />);
    expect(levels().queryByRole("link")).not.toBeInTheDocument();
    expect(levels().getByRole("rowheader", { name: "Overall" })).toBeVisible();
    const box = screen.getByRole("region", { name: "Teams at each level, with middle and range" });
    expect(box).toHaveAttribute("tabindex", "0");
  });

  it("says from which teams the own one cannot be told apart", () => {
    const low = [40, 60, 62, 64].map((value) => ({ value, teams: 1 }));
    const high = [45, 61, 63, 70].map((value) => ({ value, teams: 1 }));
    const team = rowOf("Checkout", { index: { low: 60, high: 63 } });
    expect(ownSentence(distribution([4], { team, index: { low, high } }))).toContain(
      "Of the other 3 teams, 1 is above it for certain, 1 is below it for certain and 1 cannot be told apart from it.",
    );
  });

  it("counts teams by tens of points, with what half of them have", () => {
    showDistribution(distribution([2, 5, 3, 0, 0, 0]));
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "Half of the teams show an index of 40.0",
    );
    expect(cellsOf(/^Index/)).toEqual([
      ...["0", "0", "0", "0", "9", "1", "0", "0", "0", "0"],
      ...["10", "40.0", "40.0", "40.0–58.9", "58.9–63.0", "95"],
    ]);
    const top = distribution([1], { index: { low: [{ value: 100, teams: 1 }], high: [] } });
    expect(indexRow(top).counts.at(-1)).toBe(1);
  });

  it("points out another team, or none, and leads to the one beside the rest", () => {
    const of = (name: string, group: string) => ({ id: name, name, group, assessed: true });
    const found = { text: "e", teams: [of("pay", "Bank / Pay"), of("feeds", "")], hasMore: false };
    showDistribution(distribution([3], { group: "Bank", found }));
    const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(hrefOf("Point out no team")).toBe("/dashboard/distribution?group=Bank");
    expect(hrefOf("Checkout beside the rest")).toBe("/dashboard/compare?team=checkout&group=Bank");
    expect(hrefOf("Point out pay")).toBe("/dashboard/distribution?group=Bank&team=pay");
    // It is not in the group, so it would not be seen there.
    expect(hrefOf("Point out feeds")).toBe("/dashboard/distribution?team=feeds");
  });

  it("looks for no team where none may be named", () => {
    showDistribution(distribution([3], { named: false, team: null }));
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
  });

  it("counts one team as one", () => {
    const { container } = showDistribution(distribution([1]));
    expect(container.textContent).toContain("for certain, of 1 assessed team. A dot");
    expect(container.textContent).toContain("0 to 100, of 1 assessed team, by what");
    expect(container.textContent).not.toMatch(/1 assessed teams|middle team/);
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
    const empty = distribution([], { team: null });
    showDistribution({ ...empty, rollUp: { ...empty.rollUp, teams: 2 } });
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Go to the teams" })).toBeVisible();
  });

  it("says what to do while there is no team", () => {
    showDistribution(distribution([], { team: null }));
    expect(screen.getByRole("link", { name: "Start an assessment" })).toBeVisible();
  });
});

test.each([
  [
    [0, 4, 0, 0, 0, 4],
    "The middle two teams show overall levels 1 and 5; teams show the widest spread in Build & Integration",
  ],
  [
    [0, 4],
    "The middle team shows overall level 1; in each area all four assessed teams show one level",
  ],
  [
    [0, 2],
    "Both assessed teams show overall level 1; in each area both assessed teams show one level",
  ],
  [[0, 1], "The one assessed team shows overall level 1"],
  [[], "No team has submitted an assessment yet"],
])("the finding for %j", (counts, expected) => {
  const rows = spreadRows(distribution(counts), AREAS);
  expect(distributionFinding(rows, { teams: 9, group: "Bank" })).toBe(expected);
});

test.each([
  [["build"], "in Build & Integration"],
  [["build", "test"], "in Build & Integration and Test & Verification"],
  [["a", "b", "c"], "in a, b and c"],
  [["a", "b", "c", "d"], "in four areas"],
])("the finding names all areas that are furthest apart: %j", (ids, expected) => {
  // Kills: the first of equals alone.
  const wide = ids.map((id) => distributionOf(id, [1, 0, 0, 1]));
  const areas = [distributionOf("ml", [1, 1]), ...wide];
  const rows = spreadRows(distribution([1, 0, 0, 1], { areas }), AREAS);
  const finding = distributionFinding(rows, { teams: 2, group: null });
  expect(finding).toMatch(
    /^The two teams show overall levels 0 and 3; teams show the widest spread in/,
  );
  expect(finding.endsWith(expected)).toBe(true);
});

test.each([
  [null, "No teams yet"],
  ["Nope", "No team belongs to this group"],
])("without any team in %j there is nothing to find", (group, expected) => {
  const nothing = distribution([], { team: null });
  const rows = spreadRows(nothing, AREAS);
  expect(distributionFinding(rows, { teams: 0, group })).toBe(expected);
  expect(indexFinding(indexRow(nothing))).toBe("No team is assessed, so there is no index to show");
});
