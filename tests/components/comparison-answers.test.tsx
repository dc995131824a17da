import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BesideTheRest } from "@/components/dashboard/beside-the-rest";
import { ChosenTeams } from "@/components/dashboard/chosen-teams";
import { comparisonHeader } from "@/components/dashboard/comparison-header";
import { DifferingAnswers } from "@/components/dashboard/differing-answers";
import { restFinding } from "@/components/dashboard/rest-rows";
import { StandOuts } from "@/components/dashboard/stand-outs";
import { answersOfAssessed } from "@/components/dashboard/team-row";
import { TwoTeams } from "@/components/dashboard/two-teams";
import {
  AREAS,
  areaOf,
  distributionOf,
  emptyRollUp,
  rowOf,
  teamOf,
} from "@/tests/support/team-rows";

const ALIKE = { questions: true, whole: true, areas: ["build", "test", "ml"] };
const ROWS = [rowOf("Checkout"), rowOf("Platform")];

const DIFFERING = [
  { practice: "p", title: "Trunk", area: "build", choices: [4, "NA"], adopted: [true, null] },
  { practice: "q", title: "Fast tests", area: "test", choices: ["DK", 3], adopted: [null, true] },
  { practice: "r", title: "One click", area: "test", choices: [null, 0], adopted: [null, false] },
] as const;

describe("answers that differ", () => {
  it("stand beside each other in words, those in place with a tick", () => {
    render(<DifferingAnswers differing={DIFFERING} rows={ROWS} areas={AREAS} />);
    const said = (name: RegExp) =>
      within(screen.getByRole("row", { name }))
        .getAllByRole("cell")
        .map(({ textContent }) => textContent);
    expect(screen.getByRole("heading")).toHaveTextContent("3 practices are answered differently");
    expect(said(/Trunk/)).toEqual(["✓ 4", "does not apply"]);
    expect(said(/Fast tests/)).toEqual(["don’t know", "✓ 3"]);
    expect(said(/One click/)).toEqual(["not answered", "0"]);
  });

  it("lose the column of a team that has no snapshot", () => {
    const rows = [{ team: teamOf("New"), snapshot: null }, ...ROWS];
    const answer = { practice: "p", title: "Trunk", area: "build" };
    const differing = [{ ...answer, choices: [null, 4, 0], adopted: [null, true, false] } as const];
    expect(answersOfAssessed(differing, rows)).toEqual([
      { ...answer, choices: [4, 0], adopted: [true, false] },
    ]);
  });

  it("say what one has and the other lacks, once", () => {
    const one = { practice: "s", title: "Backups", area: "build" };
    const differing = [...DIFFERING, { ...one, choices: [2, 4], adopted: [false, true] } as const];
    render(<StandOuts differing={differing} rows={ROWS} />);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "What one team has and the other lacks",
    );
    expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Platform");
    expect(screen.getByText("Backups")).toBeVisible();
    // Who does not know may have it.
    expect(screen.queryByText("Fast tests")).not.toBeInTheDocument();
    expect(screen.getByText(/does not know about.+is in no list/)).toBeVisible();
  });
});

describe("two teams", () => {
  it("have a radar for those who ask, with straight edges", () => {
    const areas = [areaOf("build", 4, 80), areaOf("test", 2, 40), areaOf("ml", 1, 20)];
    const rows = ["One", "Two"].map((name) => rowOf(name, { areas }));
    const { container } = render(<TwoTeams rows={rows} areas={AREAS} />);
    expect(container.querySelector("details")).not.toHaveAttribute("open");
    for (const drawing of container.querySelectorAll("details svg"))
      expect(drawing.querySelectorAll("[data-mark]")).toHaveLength(2);
    expect(screen.getByRole("link", { name: "The drawing of the radar as SVG" })).toHaveAttribute(
      "href",
      "/dashboard/compare/export/radar.svg?team=one&team=two",
    );
  });

  it("say in the heading who is furthest ahead for certain", () => {
    const near = rowOf("Near", { areas: [areaOf("build", 3, 70), areaOf("test", 1, 50)] });
    const far = rowOf("Far", { areas: [areaOf("build", 1, 20), areaOf("test", 1, 60)] });
    render(<TwoTeams rows={[far, near]} areas={AREAS} />);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "Near is furthest ahead in Build",
    );
  });

  it("are nothing for three", () => {
    const { container } = render(<TwoTeams rows={[...ROWS, rowOf("Third")]} areas={AREAS} />);
    expect(container).toBeEmptyDOMElement();
  });
});

describe("one team beside the rest", () => {
  const rest = {
    ...{ rollUp: emptyRollUp(3, 3), alike: ALIKE },
    submitted: { oldest: "2026-09-01", median: "2026-10-01", newest: "2026-10-14" },
    choices: { groups: [{ path: "Retail", teams: 4 }], hasMoreGroups: false },
    overall: distributionOf(null, [0, 2, 1]),
    areas: [distributionOf("build", [0, 2, 1]), distributionOf("test", [0, 0, 0, 0, 3])],
  };
  const [row] = ROWS;
  if (!row) throw new Error("no row");

  it("says where it is above and below the middle team for certain", () => {
    expect(restFinding({ row, rest, areas: AREAS })).toBe(
      "Checkout shows more than the middle team in 1, is below it in 1 of 2 areas",
    );
  });

  it("points it out in the drawing and has a column for it", () => {
    const { container } = render(
      <BesideTheRest row={row} rest={rest} areas={AREAS} group={null} />,
    );
    expect(screen.getByRole("columnheader", { name: "Checkout" })).toBeVisible();
    expect(container.querySelector('[data-own="test 1 3"]')).toBeInTheDocument();
    expect(
      screen.getByText(/The snapshot of Checkout is of 14 Oct 2026, with 75 of 78 answered\.$/),
    ).toBeVisible();
    expect(screen.getByText(/^Snapshots from 1 Sept? 2026 to 14 Oct 2026\. /)).toBeVisible();
  });

  it("is of a group that can be changed, with the files of what is shown", () => {
    const own = { ...row, team: { ...row.team, group: "Retail / Shop" } };
    const { rerender } = render(
      <BesideTheRest row={own} rest={rest} areas={AREAS} group="Retail" />,
    );
    const hrefOf = (name: string | RegExp) =>
      screen.getByRole("link", { name }).getAttribute("href");
    const select = screen.getByRole("combobox", { name: "Group" });
    expect(select).toHaveValue("Retail");
    expect(new FormData(select.closest("form") ?? undefined).get("team")).toBe("checkout");
    expect(hrefOf("Show all groups")).toBe("/dashboard/compare?team=checkout");
    expect(hrefOf("The other 3 assessed teams of Retail as XLSX")).toBe(
      "/dashboard/compare/export/rest.xlsx?team=checkout&group=Retail",
    );
    expect(hrefOf("Index and percentile among them")).toBe(
      "/dashboard/distribution?group=Retail&team=checkout",
    );
    rerender(<BesideTheRest row={own} rest={rest} areas={AREAS} group="Bank" />);
    expect(hrefOf(/as SVG$/)).toBe("/dashboard/compare/export/rest.svg?team=checkout&group=Bank");
    expect(screen.queryByRole("link", { name: /percentile/ })).not.toBeInTheDocument();
  });

  it("says that nobody else is assessed, and leaves the choice of the group", () => {
    const nobody = { ...rest, rollUp: emptyRollUp(1, 0) };
    expect(comparisonHeader({ rows: [row], rest: nobody, group: "Retail" }, AREAS)).toEqual({
      title: "No other team of Retail has a snapshot yet",
    });
    render(<BesideTheRest row={row} rest={nobody} areas={AREAS} group="Retail" />);
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Group" })).toBeVisible();
  });

  it("is headed by whom it stands beside", () => {
    expect(comparisonHeader({ rows: [row], rest, group: "" }, AREAS)).toEqual({
      context: "1 team beside 3 others · teams without a group · latest snapshots",
      title: "Checkout shows more than the middle team in 1, is below it in 1 of 2 areas",
    });
  });
});

describe("the teams of a comparison", () => {
  const names = ["One", "Two", "Three", "Four", "Five", "Six"];
  const chosen = (count: number) => names.slice(0, count).map((name) => rowOf(name));
  const found = {
    text: "e",
    teams: [
      { id: "one", name: "One", group: "", assessed: true },
      { id: "feeds", name: "Feeds", group: "Data / Feeds", assessed: true },
      { id: "new", name: "New", group: "", assessed: false },
    ],
    hasMore: false,
  };
  const linksOf = () =>
    screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);

  it("can be removed one by one, and are kept while another is looked for", () => {
    render(<ChosenTeams rows={chosen(2)} group="Data" found={null} open />);
    expect(linksOf()).toEqual([
      ["Remove One", "/dashboard/compare?team=two&group=Data"],
      ["Remove Two", "/dashboard/compare?team=one&group=Data"],
    ]);
    const field = screen.getByRole("searchbox", { name: "Add a team" });
    const form = new FormData(field.closest("form") ?? undefined);
    expect([...form]).toEqual([
      ...[["team", "one"] as const, ["team", "two"] as const],
      ...[["group", "Data"] as const, ["text", ""] as const],
    ]);
    expect(screen.queryByRole("status")).not.toBeInTheDocument();
  });

  it("are joined by one that is found, unless it is there or has no snapshot", () => {
    render(<ChosenTeams rows={chosen(1)} group={null} found={found} open={false} />);
    expect(screen.getByRole("group")).toHaveAttribute("open");
    expect(linksOf().slice(1)).toEqual([["Add Feeds", "/dashboard/compare?team=one&team=feeds"]]);
    const items = screen.getAllByRole("listitem").slice(1);
    expect(items.map(({ textContent }) => textContent)).toEqual([
      ...["Onealready chosen", "Add FeedsData / Feeds", "Newno snapshot yet"],
    ]);
    expect(screen.getByRole("status")).toHaveTextContent("3 teams with “e” in the name.");
  });

  it.each([
    [{ ...found, hasMore: true }, /^The first 3 teams with “e” in the name\. Write more/],
    [{ ...found, teams: [] }, /^No team has “e” in its name\.$/],
  ])("says how many were found: %#", (result, expected) => {
    render(<ChosenTeams rows={[]} group={null} found={result} open />);
    expect(screen.getByRole("status")).toHaveTextContent(expected);
  });

  it("are six at most", () => {
    render(<ChosenTeams rows={chosen(6)} group={null} found={null} open />);
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
    expect(screen.getByText(/^Six teams are the most/)).toBeVisible();
    expect(linksOf()).toHaveLength(6);
  });
});
