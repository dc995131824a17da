import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseGroupsView } from "@/app/dashboard/groups/parse-groups-view";
import { parseActionView, parsePlanView } from "@/app/dashboard/plan/parse-plan-view";
import type { SearchParameters } from "@/app/dashboard/read-parameters";
import { DEFAULT_GROUPS, groupHref, groupsHref } from "@/components/dashboard/group-address";
import { sortedBy } from "@/components/dashboard/sorted-by";
import { groupsFileHref } from "@/components/groups/group-file-address";
import { keptOrder } from "@/components/organisation/kept-order";
import {
  actionHref,
  DEFAULT_ACTION,
  DEFAULT_PLAN,
  planFileHref,
  planHref,
} from "@/components/organisation/plan-address";
import { PAGE_SIZES } from "@/lib/domain/organisation/views/paging";
import { AREAS } from "@/tests/support/team-rows";

const parseGroups = (given: SearchParameters) => parseGroupsView(given, { areas: AREAS });

function parametersOf(href: string): SearchParameters {
  return Object.fromEntries(new URL(href, "http://localhost").searchParams);
}

const PATH = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.trim().toWellFormed().replaceAll("\0", ""))
  .filter((text) => text !== "" && text !== "/");
const PAGE = {
  direction: fc.constantFrom("ascending", "descending"),
  page: fc.integer({ min: 1, max: 999_999 }),
  size: fc.constantFrom(...PAGE_SIZES),
};

describe("an address is the state of the table", () => {
  it("of practices", () => {
    const sort = fc.constantFrom(
      ...(["practice", "level", "teams", "only-action", "one-of-two", "days", "median"] as const),
    );
    const group = fc.option(fc.oneof(PATH, fc.constant("")));
    fc.assert(
      fc.property(fc.record({ group, sort, ...PAGE }), (view) => {
        const parsed = parsePlanView(parametersOf(planHref(view)));
        expect(parsed).toEqual({ view, problems: [], wordy: false });
      }),
    );
  });

  it("of the teams of a practice", () => {
    const sort = fc.constantFrom(...(["name", "group", "days", "actions"] as const));
    fc.assert(
      fc.property(fc.record({ group: fc.option(PATH), sort, ...PAGE }), (view) => {
        const parsed = parseActionView(parametersOf(actionHref("a/b", view)));
        expect(parsed).toEqual({ view, problems: [], wordy: false });
      }),
    );
  });

  it("of groups", () => {
    const sort = fc.constantFrom(
      ...(["name", "assessed", "overall", "index", "area:build", "area:ml"] as const),
    );
    fc.assert(
      fc.property(fc.record({ group: fc.option(PATH), sort, ...PAGE }), (view) => {
        const parsed = parseGroups(parametersOf(groupsHref(view)));
        expect(parsed).toEqual({ view, problems: [], wordy: false });
      }),
    );
  });
});

it("says nothing about defaults", () => {
  expect(planHref({})).toBe("/dashboard/plan");
  expect(planHref({ sort: "median" })).toBe("/dashboard/plan?sort=median");
  expect(planHref({ sort: "practice", direction: "ascending" })).toBe(
    "/dashboard/plan?sort=practice&direction=ascending",
  );
  expect(actionHref("a/b", { page: 2, sort: "name" })).toBe("/dashboard/plan/a%2Fb?page=2");
  expect(groupHref()).toBe("/dashboard/groups");
  expect(groupsHref({ ...DEFAULT_GROUPS, group: "Bank", size: 50 })).toBe(
    "/dashboard/groups?group=Bank&size=50",
  );
});

it("leads to files in the same order, whatever the page", () => {
  expect(planFileHref(DEFAULT_PLAN)).toBe("/dashboard/plan/export/actions.csv");
  const view = { ...DEFAULT_PLAN, group: "A", sort: "days", page: 2, size: 50 } as const;
  expect(planFileHref(view)).toBe("/dashboard/plan/export/actions.csv?group=A&sort=days");
  expect(groupsFileHref({ ...DEFAULT_GROUPS, sort: "index", page: 2, size: 100 })).toBe(
    "/dashboard/groups/export/groups.csv?sort=index",
  );
});

it("keeps order and size, but no page, when another group is chosen", () => {
  const view = { ...DEFAULT_ACTION, group: "A", sort: "days", page: 3, size: 50 } as const;
  expect(keptOrder(view, DEFAULT_ACTION)).toEqual({ sort: "days", size: "50" });
  expect(keptOrder(DEFAULT_PLAN, DEFAULT_PLAN)).toEqual({});
});

it("turns round what it is sorted by, and begins with A or the highest elsewhere", () => {
  const begun = sortedBy({ ...DEFAULT_PLAN, page: 3 }, "median");
  expect(begun).toMatchObject({ sort: "median", direction: "descending", page: 1 });
  expect(sortedBy(begun, "median").direction).toBe("ascending");
  expect(sortedBy(begun, "practice").direction).toBe("ascending");
});

test.each<[string, SearchParameters]>([
  ["a page that is none", { page: "-1" }],
  ["two pages", { page: ["2", "3"] }],
  ["a sort by another table's column", { sort: "coverage" }],
  ["a sort with something behind it", { sort: "name;drop table" }],
  ["two sorts", { sort: ["name", "group"] }],
  ["a sort by an area that is not there", { sort: "area:nothing" }],
  ["an unknown direction", { direction: "sideways" }],
  ["a page size that is not offered", { size: "15" }],
  ["something unknown", { order: "1" }],
])("ignores %s and says so", (_, given) => {
  for (const [parse, view] of [
    [parsePlanView, DEFAULT_PLAN],
    [parseActionView, DEFAULT_ACTION],
    [parseGroups, DEFAULT_GROUPS],
  ] as const) {
    const parsed = parse(given);
    expect(parsed.view).toEqual(view);
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.wordy).toBe(false);
  }
});

test("knows an address that says more than it must", () => {
  for (const parse of [parsePlanView, parseActionView, parseGroups]) {
    expect(parse({ page: "1", group: "/", size: "25" })).toMatchObject({
      ...{ wordy: true, problems: [] },
    });
  }
  expect(parsePlanView({ group: "" })).toMatchObject({ view: { group: "" }, wordy: false });
  expect(parseGroups({ group: "" })).toMatchObject({ view: { group: null }, wordy: true });
});
