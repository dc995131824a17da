import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { DEFAULT_GROUPS, type GroupsView } from "@/components/dashboard/group-address";
import { GroupBody } from "@/components/groups/group-body";
import { groupFinding, historyFinding } from "@/components/groups/group-finding";
import { GroupTrail } from "@/components/groups/group-trail";
import type { GroupMonth, GroupView } from "@/lib/domain/organisation/views/groups";
import { AREAS, distributionOf, emptyRollUp } from "@/tests/support/team-rows";

function month(name: string, counts: readonly number[]): GroupMonth {
  return { month: name, overall: distributionOf(null, counts), areas: [] };
}

function groupOf(more: Partial<GroupView> = {}): GroupView {
  const rollUp = {
    ...emptyRollUp(7, 6),
    overall: { teams: 6, least: 0, middle: { low: 2, high: 2 }, most: 4 },
    index: { teams: 6, least: 12.5, middle: { low: 40, high: 40 }, most: 81 },
    areas: [
      {
        area: "build",
        levels: { teams: 6, least: 1, middle: { low: 2, high: 3 }, most: 5 },
        withheld: false,
      },
      { area: "ml", levels: null, withheld: true },
    ],
  };
  return {
    ...{ status: "ok", path: "Bank", name: "Bank", parents: [], ownTeams: 1, rollUp },
    areas: [distributionOf("build", [1, 5]), distributionOf("ml", [])],
    children: [
      { path: "Bank / Cards", name: "Cards", rollUp },
      { path: "Bank / Loans", name: "Loans", rollUp: null },
    ],
    pages: { page: 1, pageCount: 1, size: 25, total: 2 },
    history: [month("2026-01", [3, 1]), month("2026-05", [1, 1, 4])],
    ...more,
  };
}

const show = (group: GroupView, view: GroupsView = DEFAULT_GROUPS) =>
  render(<GroupBody group={group} areas={AREAS} view={view} />);
const rowText = (name: RegExp) => screen.getByRole("row", { name }).textContent;

describe("a group", () => {
  it("leads to the pages before and after, where one does not hold all groups below it", () => {
    const { rerender } = show(groupOf());
    expect(screen.queryByRole("navigation", { name: "Pages" })).not.toBeInTheDocument();
    const pages = { page: 2, pageCount: 3, size: 25, total: 1070 };
    rerender(<GroupBody group={groupOf({ pages })} areas={AREAS} view={DEFAULT_GROUPS} />);
    expect(screen.getByText("26 to 50 of 1,070 groups")).toBeVisible();
    const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(hrefOf("Previous page")).toBe("/dashboard/groups?group=Bank#below");
    expect(hrefOf("Next page")).toBe("/dashboard/groups?group=Bank&page=3#below");
    expect(screen.getByRole("link", { name: "All of these groups as CSV" })).toBeVisible();
  });

  it("shows the middle and the range of each group below it, and no mean", () => {
    show(groupOf());
    const cells = within(screen.getByRole("row", { name: /^Cards/ })).getAllByRole("cell");
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      ...["6 of 7", "2–3\n1–5", "–", "withheld", "2\n0–4", "40.0\n12.5–81.0"],
    ]);
    expect(screen.getByText(/^Withheld: names are hidden here/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Cards" })).toHaveAttribute(
      "href",
      "/dashboard/groups?group=Bank+%2F+Cards",
    );
    expect(screen.getByText(/1 team belongs to none/)).toBeVisible();
  });

  it("says that a group is withheld instead of its figures", () => {
    show(groupOf());
    expect(rowText(/^Loans/)).toBe("Loanswithheld");
  });

  it("draws its history as the table tells it", () => {
    const { container } = show(groupOf());
    expect(rowText(/^January 2026/)).toBe("January 2026, what changed since3100004" + "0");
    // Some of the months that follow each other may differ in an area only.
    expect(screen.getByText(/no level changed, overall or of an area, are left out/)).toBeVisible();
    const drawing = container.querySelector("svg");
    const marks = [...(drawing?.querySelectorAll<SVGElement>("[data-mark]") ?? [])];
    expect(marks.map(({ dataset }) => [dataset.mark, dataset.teams])).toEqual([
      ["2026-01 0", "3"],
      ["2026-01 1", "1"],
      ["2026-05 0", "1"],
      ["2026-05 1", "1"],
      ["2026-05 2", "4"],
    ]);
  });

  it("walks through its history by keyboard, in the order of the table", async () => {
    const { container } = show(groupOf());
    const walk = screen.getByRole("application", { name: "Overall levels by month" });
    await userEvent.tab();
    while (document.activeElement !== walk) await userEvent.tab();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getByText("End of January 2026, level 0: 3 of 4 teams")).toBeVisible();
    expect(container.querySelectorAll("[data-walked]")).toHaveLength(2);
    await userEvent.keyboard("{End}");
    expect(screen.getByText("End of May 2026, level 2: 4 of 6 teams")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(walk).not.toHaveFocus();
  });

  it("leads to all of its teams, or to the one", () => {
    const { rerender } = show(groupOf());
    expect(screen.getByRole("link", { name: "All seven teams" })).toBeVisible();
    rerender(
      <GroupBody
        group={groupOf({ rollUp: emptyRollUp(1, 1) })}
        areas={AREAS}
        view={DEFAULT_GROUPS}
      />,
    );
    expect(screen.getByRole("link", { name: "The one team" })).toBeVisible();
    const two = groupOf({ rollUp: emptyRollUp(2, 2) });
    rerender(<GroupBody group={two} areas={AREAS} view={DEFAULT_GROUPS} />);
    expect(screen.getByRole("link", { name: "Both teams" })).toBeVisible();
  });

  it("says how groups come about while there are none", () => {
    show(groupOf({ path: "", name: "", children: [], ownTeams: 7, history: [] }));
    expect(screen.getByText(/Company \/ Division \/ Group/)).toBeVisible();
  });

  it("leads to every group above it", () => {
    render(<GroupTrail parents={["Bank", "Bank / Cards"]} name="Debit" />);
    expect(
      screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]),
    ).toEqual([
      ["Groups", "/dashboard/groups"],
      ["Bank", "/dashboard/groups?group=Bank"],
      ["Cards", "/dashboard/groups?group=Bank+%2F+Cards"],
    ]);
  });
});

it("is headed by its weakest area", () => {
  expect(groupFinding(groupOf(), AREAS)).toMatch(/ is the weakest area: /);
  const none = groupOf({ areas: [], rollUp: emptyRollUp(7, 0) });
  expect(groupFinding(none, AREAS)).toBe("No team has submitted an assessment yet");
});

describe("the history in words", () => {
  it.each([
    [
      [
        [0, 0, 1],
        [0, 58],
      ],
      "From 1 assessed team to 58: the middle team shows level 1",
    ],
    [[[3], [0, 3]], "The middle team rose from level 0 to 1"],
    [
      [
        [0, 0, 3],
        [0, 3],
      ],
      "The middle team fell from level 2 to 1",
    ],
    [
      [
        [0, 2, 2],
        [0, 3, 3],
      ],
      "The middle team stays at level 1–2",
    ],
    [[[0, 3]], "The middle team shows level 1"],
    [
      [
        [0, 1],
        [0, 0, 1],
      ],
      "The one assessed team rose from level 1 to 2",
    ],
    [[[1], [2]], "From 1 assessed team to 2: both teams show level 0"],
  ])("%j", (months, expected) => {
    expect(historyFinding(months.map((counts, at) => month(`2026-0${at + 1}`, counts)))).toBe(
      expected,
    );
  });
});
