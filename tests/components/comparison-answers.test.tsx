import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { BesideTheRest, restFinding } from "@/components/dashboard/beside-the-rest";
import { DifferingAnswers } from "@/components/dashboard/differing-answers";
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

const ROWS = [rowOf("Checkout"), rowOf("Platform")];

const DIFFERING = [
  { practice: "p", title: "Trunk", area: "build", choices: [4, "NA"], adopted: [true, null] },
  { practice: "q", title: "Fast tests", area: "test", choices: ["DK", 3], adopted: [false, true] },
  { practice: "r", title: "One click", area: "test", choices: [null, 0], adopted: [false, false] },
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
    render(<StandOuts differing={DIFFERING} rows={ROWS} />);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "What one team has and the other lacks",
    );
    expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Platform");
    expect(screen.getByText("Fast tests")).toBeVisible();
  });
});

describe("two teams", () => {
  it("have a radar for those who ask, with straight edges", () => {
    const areas = [areaOf("build", 4, 80), areaOf("test", 2, 40), areaOf("ml", 1, 20)];
    const rows = ["One", "Two"].map((name) => rowOf(name, { areas }));
    const { container } = render(<TwoTeams rows={rows} areas={AREAS} />);
    expect(container.querySelector("details")).not.toHaveAttribute("open");
    expect(container.querySelectorAll("details [data-mark]")).toHaveLength(2);
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
    ...{ rollUp: emptyRollUp(3, 3), alike: true },
    overall: distributionOf(null, [0, 2, 1]),
    areas: [distributionOf("build", [0, 2, 1]), distributionOf("test", [0, 0, 0, 0, 3])],
  };
  const [row] = ROWS;
  if (!row) throw new Error("no row");

  it("says where it is above and below the middle team for certain", () => {
    expect(restFinding({ row, rest, areas: AREAS })).toBe(
      "Checkout is above the middle team in 1, below it in 1 of 2 areas",
    );
  });

  it("points it out in the drawing and has a column for it", () => {
    const { container } = render(
      <BesideTheRest row={row} rest={rest} areas={AREAS} group={null} />,
    );
    expect(screen.getByRole("columnheader", { name: "Checkout" })).toBeVisible();
    expect(container.querySelector('[data-own="test 1 3"]')).toBeInTheDocument();
  });
});
