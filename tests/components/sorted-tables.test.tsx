import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { DEFAULT_GROUPS } from "@/components/dashboard/group-address";
import { GroupBody } from "@/components/groups/group-body";
import { ActionBody } from "@/components/organisation/action-body";
import { ActionsTable } from "@/components/organisation/actions-table";
import { DEFAULT_ACTION, DEFAULT_PLAN } from "@/components/organisation/plan-address";
import { PlanBody } from "@/components/organisation/plan-body";
import type { GroupView } from "@/lib/domain/organisation/views/groups";
import { AREAS, emptyRollUp } from "@/tests/support/team-rows";

const COUNTS = { teams: 90, assessed: 90, pending: 0, atTop: 0 };
const CHOICES = { choices: { groups: [{ path: "Bank", teams: 3 }], hasMoreGroups: false } };
const PAGES = { page: 2, pageCount: 2, size: 50, total: 70 };
const NAMES = { areas: AREAS, levels: [{ rank: 1, name: "Base" }] };
const ACTION = {
  ...{ practice: "one", title: "One-command build", area: "build", level: 1 as const },
  ...{ teams: 4, alone: 1, withOneOther: 0, totalDays: 45, middleDays: { low: 5, high: 20 } },
};
const TEAM = { id: "t1", name: "Checkout", group: "Retail", snapshotId: "s1", days: 5, actions: 2 };
const GROUP: GroupView = {
  ...{ status: "ok", path: "Bank", name: "Bank", parents: [], ownTeams: 0, areas: [], history: [] },
  ...{ rollUp: emptyRollUp(7, 6), pages: PAGES },
  children: [{ path: "Bank / Cards", name: "Cards", rollUp: emptyRollUp(3, 3) }],
};

/** Headings with where they lead, and the one that the table is sorted by. */
function headings() {
  return screen.getAllByRole("columnheader").map((heading) => {
    const link = within(heading).getByRole("link");
    const sorted = heading.getAttribute("aria-sort");
    return [link.textContent, link.getAttribute("href"), ...(sorted ? [sorted] : [])];
  });
}

function sizes(name: string) {
  const list = within(screen.getByRole("list", { name }));
  return list
    .getAllByRole("link")
    .map((link) => [
      link.textContent,
      link.getAttribute("href"),
      link.getAttribute("aria-current"),
    ]);
}

const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

describe("the practices", () => {
  const show = (view: Partial<typeof DEFAULT_PLAN>) =>
    render(
      <PlanBody
        plan={{ actions: [ACTION], ...COUNTS, ...PAGES, ...CHOICES }}
        view={{ ...DEFAULT_PLAN, ...view }}
        names={NAMES}
      />,
    );

  it("are sorted by teams unless somebody asks for more", () => {
    show({});
    expect(headings()).toEqual([
      ["Practice", "/dashboard/plan?sort=practice&direction=ascending#practices"],
      ["Level", "/dashboard/plan?sort=level#practices"],
      ["Teams↓", "/dashboard/plan?direction=ascending#practices", "descending"],
      ["Only action", "/dashboard/plan?sort=only-action#practices"],
      ["One of two", "/dashboard/plan?sort=one-of-two#practices"],
      ["Days in all", "/dashboard/plan?sort=days#practices"],
      ["Median", "/dashboard/plan?sort=median#practices"],
    ]);
    expect(document.querySelector("#practices")).toContainElement(screen.getByRole("table"));
    expect(screen.getByRole("table")).toHaveAccessibleName(/by teams, highest first$/);
  });

  it("keep the order on the way to other pages, sizes, groups and into a file", () => {
    show({ group: "Bank", sort: "median", page: 2, size: 50 });
    const base = "/dashboard/plan?group=Bank&sort=median";
    expect(hrefOf("Previous page")).toBe(`${base}&size=50#practices`);
    expect(sizes("Practices on a page")).toEqual([
      ["25", `${base}#practices`, null],
      ["50", `${base}&size=50#practices`, "true"],
      ["100", `${base}&size=100#practices`, null],
    ]);
    expect(hrefOf("All practices as CSV")).toBe(
      "/dashboard/plan/export/actions.csv?group=Bank&sort=median",
    );
    expect(hrefOf("Show all groups")).toBe("/dashboard/plan?sort=median&size=50");
    expect(hrefOf("One-command build")).toBe("/dashboard/plan/one?group=Bank");
  });

  it("have headings without links where they are some of all", () => {
    render(<ActionsTable actions={[ACTION]} assessed={4} group={null} names={NAMES} />);
    expect(screen.getAllByRole("columnheader")).toHaveLength(7);
    for (const heading of screen.getAllByRole("columnheader")) {
      expect(within(heading).queryByRole("link")).toBeNull();
    }
  });
});

describe("the teams of a practice", () => {
  it("are sorted by every column, and stay so from page to page", () => {
    render(
      <ActionBody
        found={{ action: ACTION, rows: [TEAM], ...COUNTS, ...PAGES, ...CHOICES }}
        view={{ ...DEFAULT_ACTION, sort: "days", direction: "descending", page: 2, size: 50 }}
      />,
    );
    const base = "/dashboard/plan/one";
    expect(headings()).toEqual([
      ["Team", `${base}?size=50#teams`],
      ["Group", `${base}?sort=group&size=50#teams`],
      ["Person-days↓", `${base}?sort=days&size=50#teams`, "descending"],
      ["Actions on its plan", `${base}?sort=actions&direction=descending&size=50#teams`],
    ]);
    expect(hrefOf("Previous page")).toBe(`${base}?sort=days&direction=descending&size=50#teams`);
    expect(screen.getByText("51 to 70 of 70 teams")).toBeVisible();
    expect(sizes("Teams on a page")[2]).toEqual([
      ...["100", `${base}?sort=days&direction=descending&size=100#teams`, null],
    ]);
    expect(screen.getByRole("table")).toHaveAccessibleName(/by person-days, highest first$/);
  });
});

describe("the groups below one", () => {
  it("are sorted by every column, which the sentence above says", () => {
    const view = {
      ...DEFAULT_GROUPS,
      group: "Bank",
      sort: "area:test",
      page: 2,
      size: 50,
    } as const;
    render(<GroupBody group={GROUP} areas={AREAS} view={view} />);
    const base = "/dashboard/groups?group=Bank";
    const down = "direction=descending&size=50#below";
    expect(headings()).toEqual([
      ["Group", `${base}&size=50#below`],
      ["Assessed", `${base}&sort=assessed&${down}`],
      ["BuildBuild & Integration", `${base}&sort=area%3Abuild&${down}`],
      ["TestTest & Verification↑", `${base}&sort=area%3Atest&${down}`, "ascending"],
      ["MLMachine Learning", `${base}&sort=area%3Aml&${down}`],
      ["OverallOverall level", `${base}&sort=overall&${down}`],
      ["Index", `${base}&sort=index&${down}`],
    ]);
    expect(screen.getByText(/^By Test & Verification, lowest first\. The middle/)).toBeVisible();
    expect(hrefOf("Previous page")).toBe(`${base}&sort=area%3Atest&size=50#below`);
    expect(sizes("Groups on a page")[0]?.[1]).toBe(`${base}&sort=area%3Atest#below`);
    expect(hrefOf("All of these groups as CSV")).toBe(
      "/dashboard/groups/export/groups.csv?group=Bank&sort=area%3Atest",
    );
  });

  it("are by name unless somebody asks for more", () => {
    render(<GroupBody group={GROUP} areas={AREAS} view={{ ...DEFAULT_GROUPS, group: "Bank" }} />);
    expect(screen.getByRole("columnheader", { name: /^Group/ })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    expect(screen.getByText(/^By name\. The middle team of each/)).toBeVisible();
  });
});
