import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DashboardBody, type DashboardFigures } from "@/components/dashboard/dashboard-body";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import type { TeamRow } from "@/components/dashboard/team-row";
import { AREAS, emptyRollUp, previousOf, rowOf, teamOf } from "@/tests/support/team-rows";

const FLAGS = [{ id: "ships-ml", question: "Does the team ship ML?" }];

function figures(rows: readonly TeamRow[], more: Partial<DashboardFigures> = {}): DashboardFigures {
  return {
    rows,
    total: rows.length,
    pageCount: 1,
    teams: rows.length,
    choices: { groups: [], hasMoreGroups: false, tags: [] },
    rollUp: emptyRollUp(rows.length, rows.filter(({ snapshot }) => snapshot).length),
    ...{ levels: [], groups: {} },
    ...more,
  };
}

function show(dashboard: DashboardFigures, view = DEFAULT_VIEW) {
  render(<DashboardBody dashboard={dashboard} view={view} areas={AREAS} flags={FLAGS} />);
}

function cellsOf(name: RegExp) {
  const row = screen.getByRole("row", { name });
  return within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
}

describe("heat map", () => {
  it("by group says what each group comes to, with its middle and range", () => {
    const cards = { ...rowOf("Cards"), team: teamOf("Cards", { group: "Bank" }) };
    const overall = { teams: 3, least: 0, middle: { low: 1, high: 2 }, most: 4 };
    const groups = { Bank: { ...emptyRollUp(5, 3), overall } };
    show(figures([cards, rowOf("Lone")], { groups }), { ...DEFAULT_VIEW, sort: "group" });
    const headings = screen.getAllByRole("rowheader").map(({ textContent }) => textContent);
    expect(headings).toEqual(
      expect.arrayContaining([
        "Bank · 3 of 5 teams assessed, middle level 1–2, range 0–4",
        "Without a group",
      ]),
    );
    expect(cellsOf(/All of the group/)).toContain("1–20–4");
  });

  it("prints levels, intervals, the index with its range, coverage, change and date", () => {
    show(figures([rowOf("Checkout", { previous: previousOf() })]));
    expect(cellsOf(/Checkout/)).toEqual([
      "",
      "4",
      "1–3",
      "–out of scope",
      "1–3",
      "58.9–63.0",
      "75 of 78",
      "+6.2\n(1\u00a0up)",
      "14\u00a0Oct\u00a02026",
    ]);
  });

  it("hatches every area of a team that is not assessed and says so", () => {
    show(figures([{ team: teamOf("New"), snapshot: null }]));
    const hatched = screen.getAllByRole("cell", { name: /^–\s*not assessed$|^not assessed$/ });
    expect(hatched.every((cell) => cell.classList.contains("level-none"))).toBe(true);
    expect(hatched).toHaveLength(AREAS.length);
    expect(screen.getByRole("link", { name: "New" })).toHaveAttribute("href", "/teams/new");
  });

  it("links a team to the results its figures come from", () => {
    show(figures([rowOf("Checkout")]));
    expect(screen.getByRole("link", { name: "Checkout" })).toHaveAttribute(
      "href",
      "/teams/checkout/results/snapshot-of-checkout",
    );
  });

  it("says new, not comparable, and marks a quick assessment in words", () => {
    const previous = previousOf({ comparable: false, indexChange: null, levelChanges: [] });
    show(figures([rowOf("First"), rowOf("Second", { previous, mode: "quick" })]));
    expect(cellsOf(/First/)[7]).toBe("new");
    expect(cellsOf(/Second/).slice(7)).toEqual([
      "not\u00a0comparable",
      "14\u00a0Oct\u00a02026, quick",
    ]);
  });

  it("writes a decline with a minus sign and no sign where nothing moved", () => {
    const none = { levelChanges: [] };
    show(
      figures([
        rowOf("Down", { previous: previousOf({ ...none, indexChange: -0.74 }) }),
        rowOf("Same", { previous: previousOf({ ...none, indexChange: -0.04 }) }),
      ]),
    );
    expect(cellsOf(/Down/)[7]).toBe("−0.7");
    expect(cellsOf(/Same/)[7]).toBe("0.0");
  });

  it("breaks no word of a change, and says in words that it is only possible", () => {
    const levelChanges = [
      ...Array.from({ length: 10 }, (_, at) => ({ area: `up${at}`, from: 1, to: 2 }) as const),
      ...Array.from({ length: 10 }, (_, at) => ({ area: `down${at}`, from: 2, to: 1 }) as const),
    ];
    const open = { indexChange: 12.3, indexKind: "possible rise", levelChanges } as const;
    const tiny = { indexChange: -0.04, indexKind: "possible fall", levelChanges: [] } as const;
    show(
      figures([
        rowOf("Open", { previous: previousOf(open) }),
        rowOf("Tiny", { previous: previousOf(tiny) }),
      ]),
    );
    // A space that breaks is where a line may end; a line break is where one does.
    expect(cellsOf(/Open/)[7]).toBe("possibly\u00a0+12.3\n(10\u00a0up,\u00a010\u00a0down)");
    expect(cellsOf(/Tiny/)[7]).toBe("0.0");
    expect(screen.getByText(/“possibly” where unknown answers/)).toBeInTheDocument();
    expect(screen.getByText(/^Index possibly \+12\.3\. Up:/)).toBeVisible();
  });

  it("says of one team no middle and no range", () => {
    const one = { teams: 1, least: 2, middle: { low: 2, high: 2 }, most: 2 };
    const rollUp = { ...emptyRollUp(12, 1), overall: one };
    const lone = { ...rowOf("Lone"), team: teamOf("Lone", { group: "Bank" }) };
    const groups = { Bank: { ...emptyRollUp(3, 1), overall: one } };
    show(figures([lone], { rollUp, groups }), { ...DEFAULT_VIEW, sort: "group" });
    expect(screen.getByRole("rowheader", { name: /^All teams/ })).toHaveTextContent(
      "All teamsof the one assessed team",
    );
    expect(screen.getByRole("rowheader", { name: /^Bank/ })).toHaveTextContent(
      "Bank · 1 of 3 teams assessed, level 2",
    );
  });

  it("names each area in full in its column heading", () => {
    show(figures([rowOf("Checkout")]));
    expect(screen.getByRole("columnheader", { name: "Machine Learning" })).toBeVisible();
  });

  it("sends the chosen teams to the comparison", () => {
    show(figures([rowOf("Checkout")]));
    const box = screen.getByRole("checkbox", { name: "Compare Checkout" });
    expect(box).toHaveAttribute("name", "team");
    expect(box).toHaveAttribute("value", "checkout");
    expect(box).not.toBeChecked();
    expect(box.closest("form")).toHaveAttribute("action", "/dashboard/compare");
    expect([...new FormData(box.closest("form") ?? undefined)]).toEqual([]);
  });
});

it.each([["Retail"], [""]])("sends the group %j along to the comparison", (group) => {
  show(figures([rowOf("Checkout")]), { ...DEFAULT_VIEW, group });
  const form = screen.getByRole("checkbox", { name: "Compare Checkout" }).closest("form");
  expect(new FormData(form ?? undefined).getAll("group")).toEqual([group]);
});

describe("sorting", () => {
  it("marks the sorted column and links every other to its best first", () => {
    show(figures([rowOf("Checkout")]));
    const team = screen.getByRole("columnheader", { name: /Team/ });
    expect(team).toHaveAttribute("aria-sort", "ascending");
    const index = screen.getByRole("columnheader", { name: "Index" });
    expect(index).not.toHaveAttribute("aria-sort");
    expect(within(index).getByRole("link")).toHaveAttribute(
      "href",
      "/dashboard?sort=index&direction=descending#teams",
    );
  });

  it("turns round on the second click, keeps the filter and goes back to the first page", () => {
    show(figures([rowOf("Checkout")]), {
      ...DEFAULT_VIEW,
      text: "a&b",
      sort: "area:test",
      direction: "descending",
      page: 3,
    });
    const heading = screen.getByRole("columnheader", { name: /Test & Verification/ });
    expect(heading).toHaveAttribute("aria-sort", "descending");
    expect(within(heading).getByRole("link")).toHaveAttribute(
      "href",
      "/dashboard?text=a%26b&sort=area%3Atest#teams",
    );
  });
});

const RETAIL = {
  ...{ groups: [{ path: "Retail", teams: 2 }], hasMoreGroups: true },
  tags: [{ tag: "pilot", teams: 1 }],
};

describe("filter and pages", () => {
  it("counts what matches in a status message and offers to clear the filter", () => {
    show(figures([rowOf("Checkout")], { teams: 6, choices: RETAIL }), {
      ...DEFAULT_VIEW,
      text: "check",
      group: "Retail",
      sort: "index",
    });
    expect(screen.getByRole("status")).toHaveTextContent(
      "1 team matches: “check” in the name and group “Retail”",
    );
    expect(screen.getByRole("searchbox", { name: "Team name contains" })).toHaveValue("check");
    const groups = screen.getByRole("combobox", { name: "Group" });
    expect(groups).toHaveValue("Retail");
    expect(groups).toHaveAccessibleDescription("Choose one to go deeper.");
    expect(screen.getByRole("link", { name: "Clear the filter" })).toHaveAttribute(
      "href",
      "/dashboard?sort=index",
    );
  });

  it.each([
    [null, "/", "All groups"],
    ["", "", "Without a group"],
  ])("sends group %j as %j: %s", (group, sent, chosen) => {
    show(figures([rowOf("Checkout")], { choices: RETAIL }), { ...DEFAULT_VIEW, group });
    const field = screen.getByRole("combobox", { name: "Group" });
    expect(field).toHaveDisplayValue(chosen);
    expect(field).toHaveValue(sent);
  });

  it("keeps the order when the filter is submitted", () => {
    show(figures([rowOf("Checkout")]), { ...DEFAULT_VIEW, sort: "index", size: 50 });
    const form = screen.getByRole("button", { name: "Filter" }).closest("form");
    expect(form && Object.fromEntries(new FormData(form))).toEqual({
      ...{ text: "", flag: "", level: "", age: "" },
      sort: "index",
      size: "50",
    });
  });

  it("says that a filter hides the teams instead of that there are none", () => {
    show(figures([], { teams: 6 }), { ...DEFAULT_VIEW, text: "zzz" });
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Show all teams" })).toHaveAttribute(
      "href",
      "/dashboard",
    );
  });

  it.each([
    ["narrowed", { tag: "java" }, /are those of whole groups:/],
    ["a long page", { size: 100 }, /are left out of further pages and where 100 teams are on one:/],
    ["a further page", { page: 2 }, /are left out of further pages and where 100 teams/],
  ] as const)(
    "says where the figures of whole groups are, and why not here: %s",
    (_, more, why) => {
      // Kills: the reason of a filter where there is none.
      const view = { ...DEFAULT_VIEW, group: "Retail", since: "2026-05", ...more } as const;
      show(figures([rowOf("Cards")]), view);
      expect(screen.getByText(why)).toBeVisible();
      const link = screen.getByRole("link", { name: "show them for Retail" });
      expect(link).toHaveAttribute("href", "/dashboard?group=Retail&since=2026-05");
    },
  );

  it("leads through the pages of many teams", () => {
    show(figures([rowOf("Checkout")], { total: 60, teams: 60, pageCount: 3 }), {
      ...DEFAULT_VIEW,
      page: 2,
    });
    const pages = screen.getByRole("navigation", { name: "Pages" });
    expect(pages).toHaveTextContent("26 to 50 of 60 teams");
    const to = (name: string) => within(pages).getByRole("link", { name }).getAttribute("href");
    expect(to("Previous page")).toBe("/dashboard#teams");
    expect(to("Next page")).toBe("/dashboard?page=3#teams");
    expect(to("100")).toBe("/dashboard?size=100#teams");
  });
});

describe("without teams", () => {
  it("offers the first assessment and the example organisation", () => {
    render(
      <DashboardBody
        dashboard={figures([])}
        view={DEFAULT_VIEW}
        areas={AREAS}
        flags={FLAGS}
        addExample={async () => {}}
      />,
    );
    expect(screen.getByRole("link", { name: "Start an assessment" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Explore an example organisation" })).toBeVisible();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });
});

describe("changes", () => {
  it("tells each team's change in words, up apart from down", () => {
    const previous = previousOf({
      levelChanges: [
        { area: "build", from: 3, to: 4 },
        { area: "test", from: 2, to: 1 },
      ],
    });
    show(figures([rowOf("Checkout", { previous }), rowOf("First")]));
    const section = screen.getByRole("region", { name: /previous snapshot/ });
    expect(within(section).getAllByRole("listitem")).toHaveLength(1);
    expect(section).toHaveTextContent(
      "Index +6.2. Up: Build & Integration 3 → 4. Down: Test & Verification 2 → 1.",
    );
  });

  it("compares nothing across different scopes", () => {
    const previous = previousOf({ comparable: false, indexChange: null, levelChanges: [] });
    show(figures([rowOf("Checkout", { previous })]));
    expect(screen.getByRole("region", { name: /previous snapshot/ })).toHaveTextContent(
      "Not comparable: the two snapshots differ in questionnaire version, mode or profile.",
    );
  });
});
