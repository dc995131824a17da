import { describe, expect, it, test } from "vitest";
import {
  distributionProblems,
  parseDistributionPage,
  parseDistributionView,
} from "@/app/dashboard/distribution/parse-distribution-view";
import {
  comparisonProblems,
  parseComparedTeams,
  parseComparison,
} from "@/app/dashboard/parse-compared-teams";
import { parseDashboardView } from "@/app/dashboard/parse-dashboard-view";
import type { SearchParameters } from "@/app/dashboard/read-parameters";
import { compareHref } from "@/components/dashboard/compare-address";
import {
  type DashboardView,
  DEFAULT_VIEW,
  dashboardHref,
} from "@/components/dashboard/dashboard-view";
import { distributionHref } from "@/components/overview/distribution-address";
import { AREAS, emptyRollUp, rowOf, teamOf } from "@/tests/support/team-rows";

const parse = (given: SearchParameters) =>
  parseDashboardView(given, { areas: AREAS, flags: [{ id: "ships-ml" }] });

describe("the address is the state of the dashboard", () => {
  it("says nothing about defaults", () => {
    expect(dashboardHref(DEFAULT_VIEW)).toBe("/dashboard");
    expect(parse({})).toEqual({ view: DEFAULT_VIEW, problems: [], wordy: false });
  });

  it("survives the way into an address and back", () => {
    const view: DashboardView = {
      text: "%_'\\*\" é&=#",
      group: "Data and ML / Feeds",
      tag: "pilot",
      flag: "ships-ml",
      level: 0,
      age: "stale",
      since: "2026-05",
      sort: "area:test",
      direction: "descending",
      page: 3,
      size: 100,
    };
    const { searchParams } = new URL(dashboardHref(view), "http://localhost");
    expect(parse(Object.fromEntries(searchParams))).toEqual({ view, problems: [], wordy: false });
  });

  it("knows an address that says more than it must, as a plain form sends it", () => {
    const { view, wordy } = parse({ text: "", group: "/", level: "", age: "", sort: "index" });
    expect(wordy).toBe(true);
    expect(view).toEqual({ ...DEFAULT_VIEW, sort: "index" });
  });

  it("asks for the teams without a group by a group that is there and empty", () => {
    const view = { ...DEFAULT_VIEW, group: "" };
    expect(dashboardHref(view)).toBe("/dashboard?group=");
    expect(parse({ group: "" })).toEqual({ view, problems: [], wordy: false });
    expect(parseDistributionView({ group: "" })).toMatchObject({ view: { group: "" } });
  });
});

test.each<[string, SearchParameters]>([
  ["a negative page", { page: "-1" }],
  ["page 0", { page: "0" }],
  ["a page beyond all numbers", { page: "1e9" }],
  ["a page that is no number", { page: "NaN" }],
  ["two pages", { page: ["2", "3"] }],
  ["a page list", { "page[]": "2" }],
  ["a sort that is not permitted", { sort: "passwordHash" }],
  ["a sort with something behind it", { sort: "name;drop table" }],
  ["a sort by an area that is not there", { sort: "area:nothing" }],
  ["an unknown direction", { direction: "sideways" }],
  ["a page size that is not offered", { size: "1000" }],
  ["a level that is none", { level: "6" }],
  ["an unknown age", { age: "old" }],
  ["a flag that the profile does not have", { flag: "owns-everything" }],
  ["a month that is none", { since: "2026-13" }],
  ["a month to come", { since: "2099-01" }],
  ["a filter of 2,000 characters", { text: "x".repeat(2000) }],
  ["a filter with a NUL", { text: "a\0b" }],
  ["a filter with half a character", { text: "\ud800" }],
  ["300 filters", { text: Array.from({ length: 300 }, () => "x") }],
])("ignores %s and says so", (_, given) => {
  const { view, problems } = parse(given);
  expect(view).toEqual(DEFAULT_VIEW);
  expect(problems).toHaveLength(1);
  expect(problems.join().length).toBeLessThan(300);
});

describe("the teams to compare", () => {
  it("takes one or several parameters of the same name, each team once", () => {
    expect(parseComparedTeams({ team: "a1" })).toEqual({
      ids: ["a1"],
      group: null,
      problems: [],
    });
    expect(parseComparedTeams({ team: ["a1", "b2", "a1"] })).toEqual({
      ids: ["a1", "b2"],
      group: null,
      problems: [],
    });
    expect(parseComparedTeams({})).toEqual({ ids: [], group: null, problems: [] });
  });

  it("keeps the first six and says so", () => {
    const { ids, problems } = parseComparedTeams({ team: [..."abcdefgh"] });
    expect(ids).toEqual([..."abcdef"]);
    expect(problems).toEqual(["Of 8 teams the first 6 are compared."]);
  });

  it("drops what can be no id and names unknown parameters", () => {
    const { ids, problems } = parseComparedTeams({ team: ["../x", "a"], order: "1" });
    expect(ids).toEqual(["a"]);
    expect(problems).toEqual([
      "This page knows nothing called “order”.",
      "Not every team has a valid id.",
    ]);
  });
});

describe("the address of a comparison", () => {
  const parseHref = (href: string) => {
    const { searchParams } = new URL(href, "http://localhost");
    const names = new Set(searchParams.keys());
    return parseComparison(
      Object.fromEntries([...names].map((name) => [name, searchParams.getAll(name)])),
    );
  };

  it("survives the way into an address and back, and says nothing about defaults", () => {
    expect(compareHref({ teams: [], group: null, text: "" })).toBe("/dashboard/compare");
    expect(compareHref({ teams: ["a", "b"], group: "" })).toBe(
      "/dashboard/compare?team=a&team=b&group=",
    );
    const href = compareHref({ teams: ["a"], group: "Bank / Pay", text: "é&=" });
    expect(new URL(href, "http://localhost").searchParams.getAll("text")).toEqual(["é&="]);
    expect(parseHref(compareHref({ teams: ["b", "a"], group: null }))).toEqual({
      ...{ ids: ["b", "a"], group: null, text: "", problems: [], wordy: false },
    });
  });

  it("knows an address as a plain form sends it", () => {
    expect(parseComparison({ team: "a", group: "/", text: "" })).toEqual({
      ...{ ids: ["a"], group: null, text: "", problems: [], wordy: true },
    });
    expect(parseComparison({ text: " pay ", group: "Bank" })).toMatchObject({
      ...{ text: "pay", group: "Bank", problems: [], wordy: false },
    });
    expect(parseComparison({ text: ["a", "b"] })).toMatchObject({
      text: "",
      problems: ["“text” must be one text of at most 200 characters."],
    });
  });

  it("of a file looks for nothing", () => {
    expect(parseComparedTeams({ team: "a", text: "b" }).problems).toEqual([
      "This page knows nothing called “text”.",
    ]);
    expect(parseDistributionView({ text: "b" }).problems).toHaveLength(1);
  });

  it("is answered with a note about all that is left out", () => {
    const shown = { rows: [rowOf("Checkout")], missing: [], group: null, found: null };
    expect(comparisonProblems(shown, { group: null, text: "" })).toEqual([]);
    const rows = [...shown.rows, { team: teamOf("New"), snapshot: null }];
    expect(
      comparisonProblems({ ...shown, rows, missing: ["x"] }, { group: "Nope", text: "pay" }),
    ).toEqual([
      "1 team could not be found.",
      "New has no snapshot yet.",
      "No team is in the group “Nope”.",
      "With six teams no other is looked for.",
    ]);
    expect(comparisonProblems(shown, { group: "", text: "" })).toEqual([
      "No team is without a group.",
    ]);
  });
});

describe("the address of a distribution", () => {
  it("looks for a team beside the one that is pointed out", () => {
    const view = { group: "Bank", team: "a" };
    expect(distributionHref(view, "pay")).toBe(
      "/dashboard/distribution?group=Bank&team=a&text=pay",
    );
    expect(parseDistributionPage({ ...view, text: "pay" })).toEqual({
      ...{ view, text: "pay", problems: [], wordy: false },
    });
  });

  it.each([
    [{ group: "Nope", team: "a", text: "" }, 0, true, []],
    [{ group: null, team: "a", text: "" }, 3, true, ["The team could not be found."]],
    [{ group: "B", team: "a", text: "" }, 3, true, ["The team could not be found in this group."]],
    [{ group: null, team: null, text: "p" }, 3, true, []],
    [
      { group: null, team: null, text: "p" },
      3,
      false,
      ["Names are hidden here, so no team is pointed out."],
    ],
    [{ group: null, team: null, text: "" }, 0, true, []],
  ])("%j of %i teams is answered with a note", (asked, teams, named, expected) => {
    const found = { named, rollUp: emptyRollUp(teams, teams), team: null };
    expect(distributionProblems(found, asked)).toEqual(expected);
  });
});
