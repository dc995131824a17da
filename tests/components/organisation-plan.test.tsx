import { render, screen, within } from "@testing-library/react";
import { describe, expect, it, test } from "vitest";
import { ActionBody } from "@/components/organisation/action-body";
import { DEFAULT_ACTION, DEFAULT_PLAN } from "@/components/organisation/plan-address";
import { PlanBody, type PlanFigures } from "@/components/organisation/plan-body";
import {
  actionFinding,
  actionSummary,
  planFinding,
  planLead,
} from "@/components/organisation/plan-finding";
import type { ActionEntry, Counts } from "@/components/organisation/plan-types";

const NAMES = {
  areas: [{ id: "build", name: "Build & Integration" }],
  levels: [{ rank: 1, name: "Base" }],
};

const COUNTS: Counts = { teams: 6, assessed: 6, pending: 0, atTop: 0 };

function entry(more: Partial<ActionEntry> = {}): ActionEntry {
  return {
    ...{ practice: "one-command-build", title: "One-command build", area: "build", level: 1 },
    ...{
      teams: 4,
      alone: 1,
      withOneOther: 0,
      totalDays: 45,
      middleDays: { low: 5, high: 20 },
      ...more,
    },
  };
}

function figures(actions: readonly ActionEntry[], more: Partial<PlanFigures> = {}): PlanFigures {
  const paging = {
    total: actions.length,
    page: 1,
    pageCount: 1,
    size: 25,
    choices: { groups: [], hasMoreGroups: false },
  };
  return { actions, ...COUNTS, ...paging, ...more };
}

function show(plan: PlanFigures, group: string | null = null) {
  render(<PlanBody plan={plan} view={{ ...DEFAULT_PLAN, group }} names={NAMES} />);
}

describe("the list of practices", () => {
  it("says for each what it moves and what it takes, and leads to its teams", () => {
    show(figures([entry()]), "Data and ML");
    const row = screen.getByRole("row", { name: /One-command build/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual([...["1Base", "4 of 6", "1", "0", "45", "5–20"]]);
    expect(within(row).getByRole("rowheader")).toHaveTextContent("Build & Integration");
    expect(within(row).getByRole("link")).toHaveAttribute(
      "href",
      "/dashboard/plan/one-command-build?group=Data+and+ML",
    );
    expect(screen.getByRole("link", { name: "All practices as CSV" })).toHaveAttribute(
      "href",
      "/dashboard/plan/export/actions.csv?group=Data+and+ML",
    );
    expect(screen.getByRole("link", { name: "All practices as XLSX" })).toHaveAttribute(
      "href",
      "/dashboard/plan/export/actions.xlsx?group=Data+and+ML",
    );
  });

  it("marks a practice that is no longer asked", () => {
    show(figures([entry({ level: null, area: "gone" })]));
    expect(screen.getByRole("cell", { name: "no longer asked" })).toBeVisible();
  });

  it("offers the groups in use, and keeps one that is gone", () => {
    show(
      figures([entry()], {
        choices: { groups: [{ path: "Retail", teams: 2 }], hasMoreGroups: false },
      }),
      "Gone",
    );
    expect(screen.getByRole("combobox", { name: "Group" })).toHaveValue("Gone");
    expect(screen.getByRole("link", { name: "Show all groups" })).toHaveAttribute(
      "href",
      "/dashboard/plan",
    );
  });

  it("has pages", () => {
    show(figures([entry()], { total: 71, page: 2, pageCount: 3 }), "A&B");
    const pages = within(screen.getByRole("navigation", { name: "Pages" }));
    expect(pages.getByText("26 to 50 of 71 practices")).toBeVisible();
    expect(pages.getByRole("link", { name: "Previous page" })).toHaveAttribute(
      "href",
      "/dashboard/plan?group=A%26B#practices",
    );
    expect(pages.getByRole("link", { name: "Next page" })).toHaveAttribute(
      "href",
      "/dashboard/plan?group=A%26B&page=3#practices",
    );
  });

  it("says where a number of teams is withheld, and why", () => {
    const few = { alone: "withheld", withOneOther: "withheld" } as const;
    show(figures([entry(few), entry({ practice: "other", title: "Other" })]));
    const row = screen.getByRole("row", { name: /One-command build/ });
    expect(within(row).getAllByRole("cell", { name: "withheld" })).toHaveLength(2);
    expect(screen.getByText(/withheld where it would tell of too few/)).toBeVisible();
  });

  it("says which teams are not in the figures", () => {
    show(figures([entry()], { teams: 8, assessed: 7, pending: 2, atTop: 1 }));
    expect(screen.getByText(/^Two teams are not counted yet\./)).toBeVisible();
    expect(
      screen.getByText("One team has no snapshot. One team is at the highest level already."),
    ).toBeVisible();
  });
});

describe("an empty list", () => {
  test.each([
    [{ teams: 0, assessed: 0 }, null, "This page compares teams once they are assessed"],
    [{ teams: 0, assessed: 0 }, "Gone", "This filter leaves no team"],
    [{ assessed: 0 }, null, "This list is made from what teams submit"],
    [{ atTop: 6 }, null, "There is no level above"],
    [{ atTop: 2 }, null, "No plan has an action on it"],
  ])("with %o in group %s says why", (counts, group, title) => {
    show(figures([], counts), group);
    expect(screen.getByRole("heading", { level: 2, name: title })).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });
});

describe("the heading", () => {
  const finding = (leading: readonly ActionEntry[], more: Partial<Counts> = {}, filtered = false) =>
    planFinding({ counts: { ...COUNTS, ...more }, leading, filtered });

  test.each([
    [
      finding([entry()]),
      "“One-command build” stands between four of six teams and their next level",
    ],
    [
      finding([entry({ teams: 6 })], { teams: 9 }),
      "“One-command build” stands between all six assessed teams and their next level",
    ],
    [
      finding([entry(), entry({ practice: "other" })]),
      "Two practices each stand between four of six teams and their next level",
    ],
    [
      finding([entry({ teams: 1 }), entry({ teams: 1 })]),
      "No two teams need the same practice for their next level",
    ],
    [
      finding([entry({ teams: 1 })], { teams: 1, assessed: 1 }),
      "“One-command build” stands between the one team and its next level",
    ],
    [
      finding([entry({ teams: 1 }), entry({ teams: 1 })], { teams: 2, assessed: 1 }),
      "Two practices stand between the one assessed team and its next level",
    ],
    [finding([], { teams: 0, assessed: 0 }), "No teams yet"],
    [finding([], { teams: 0, assessed: 0 }, true), "No team belongs to this group"],
    [finding([], { assessed: 0 }), "No team has submitted an assessment yet"],
    [finding([], { atTop: 6 }), "Every assessed team has reached the highest level"],
    [finding([], { atTop: 1, assessed: 1 }), "The one assessed team has reached the highest level"],
    [finding([], { atTop: 1 }), "Nothing is left to plan"],
    [finding([], { pending: 6 }), "The plans of the teams are being made"],
  ])("is “%s”", (found, expected) => {
    expect(found).toBe(expected);
  });

  it("is followed by what it takes, or by the names of the practices that share the place", () => {
    expect(planLead([entry()])).toBe(
      "45 person-days in all, 5–20 for the middle two teams. For one of them it is the only action left.",
    );
    expect(planLead([entry(), entry({ title: "Other" })])).toBe("“One-command build” and “Other”.");
    expect(planLead([entry(), entry(), entry(), entry()])).toBeNull();
    expect(planLead([entry({ teams: 1 })])).toBeNull();
    expect(planLead([])).toBeNull();
    expect(actionSummary(entry({ teams: 1, alone: 1, totalDays: 1 }))).toBe(
      "1 person-day in all. It is the only action left.",
    );
    expect(actionSummary(entry({ alone: 4 }))).toMatch(/For each of them it is the only/);
    expect(actionSummary(entry({ alone: 0 }))).toMatch(/No team gets there with this alone/);
    expect(actionSummary(entry({ alone: "withheld" }))).toMatch(/for the middle two teams\.$/);
  });
});

describe("the teams of a practice", () => {
  const found = {
    action: entry(),
    ...COUNTS,
    total: 2,
    page: 1,
    pageCount: 1,
    size: 25,
    choices: { groups: [], hasMoreGroups: false },
  };
  const team = { id: "t1", name: "Checkout", group: "Retail", snapshotId: "s1", days: 5 };

  it("lead to their roadmaps", () => {
    const other = { ...team, id: "t2", name: "Mobile", actions: 7 };
    render(
      <ActionBody
        found={{ ...found, rows: [{ ...team, actions: 1 }, other] }}
        view={DEFAULT_ACTION}
      />,
    );
    const row = screen.getByRole("row", { name: /Checkout/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual([...["Retail", "5", "this one only"]]);
    expect(within(row).getByRole("link", { name: "Checkout, its roadmap" })).toHaveAttribute(
      "href",
      "/teams/t1/results/s1/roadmap",
    );
    expect(within(screen.getByRole("row", { name: /Mobile/ })).getByText("7")).toBeVisible();
    expect(screen.getByRole("link", { name: "These teams as CSV" })).toHaveAttribute(
      "href",
      "/dashboard/plan/one-command-build/export/teams.csv",
    );
  });

  it("are taken away as the page shows them", () => {
    const view = { ...DEFAULT_ACTION, group: "Retail", sort: "days" } as const;
    const pages = { total: 60, page: 2, pageCount: 3 };
    render(
      <ActionBody found={{ ...found, ...pages, rows: [{ ...team, actions: 1 }] }} view={view} />,
    );
    expect(screen.getByRole("link", { name: "This page as XLSX" })).toHaveAttribute(
      "href",
      "/dashboard/plan/one-command-build/export/teams.xlsx?group=Retail&sort=days&page=2",
    );
  });

  it("may be none", () => {
    render(<ActionBody found={{ ...found, rows: [] }} view={DEFAULT_ACTION} />);
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText(/It is on no plan to a next level here/)).toBeVisible();
    expect(actionFinding(entry({ teams: 0 }), COUNTS)).toBe(
      "No team needs “One-command build” for its next level",
    );
  });
});
