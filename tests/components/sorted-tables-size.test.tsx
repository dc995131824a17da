import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DEFAULT_GROUPS } from "@/components/dashboard/group-address";
import { GroupBody } from "@/components/groups/group-body";
import { DEFAULT_PLAN } from "@/components/organisation/plan-address";
import { PlanBody } from "@/components/organisation/plan-body";
import type { GroupView } from "@/lib/domain/organisation/views/groups";
import { distributionOf, emptyRollUp } from "@/tests/support/team-rows";

const NAMES = ["build", "test", "deploy", "operate", "design", "data", "culture", "ml"];
const AREAS = NAMES.map((id) => ({ id, short: id, name: `${id} and more` }));
/** What header, heading and footer of the page may add. */
const AROUND = 100;

function expectSmall(html: string): void {
  expect(html.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(2500 - AROUND);
  // What React sends along to the browser is about as long again.
  expect(gzipSync(html).length * 2).toBeLessThanOrEqual(60_000);
}

test("a page of a hundred groups with two years of history is at most 2,500 elements and 60 KB packed", () => {
  const children = Array.from({ length: 100 }, (_, at) => {
    const spread = { teams: at + 9, least: at % 3, middle: { low: 2, high: 3 }, most: 5 };
    const areas = NAMES.map((area) => ({ area, levels: spread, withheld: false }));
    const rollUp = { ...emptyRollUp(400 + at, 390), overall: spread, index: spread, areas };
    return { path: `Company / Division ${at}`, name: `Division ${at}`, rollUp };
  });
  const group: GroupView = {
    ...{ status: "ok", path: "Company", name: "Company", parents: [], areas: [], ownTeams: 3 },
    ...{ rollUp: emptyRollUp(10_000, 9_000), children },
    pages: { page: 2, pageCount: 10, size: 100, total: 1_000 },
    history: Array.from({ length: 24 }, (_, at) => ({
      month: `20${24 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
      overall: distributionOf(null, [at, 2, 3, 4, 5, 6]),
      areas: [],
    })),
  };
  const view = { ...DEFAULT_GROUPS, group: "Company", sort: "area:build", size: 100 } as const;
  expectSmall(renderToStaticMarkup(<GroupBody group={group} areas={AREAS} view={view} />));
});

test("a page of a hundred practices is at most 2,500 elements and 60 KB packed", () => {
  const actions = Array.from({ length: 100 }, (_, at) => ({
    ...{ practice: `practice-${at}`, title: `Practice ${at} is done every time`, area: "build" },
    ...{ level: 1 as const, teams: 900 - at, alone: at, withOneOther: at + 1 },
    ...{ totalDays: 10_000 + at, middleDays: { low: 5, high: 20 } },
  }));
  const plan = {
    ...{ actions, teams: 10_000, assessed: 9_000, pending: 0, atTop: 10 },
    ...{ page: 1, pageCount: 1, size: 100, total: 100 },
    choices: { groups: [], hasMoreGroups: true },
  };
  const names = { areas: AREAS, levels: [{ rank: 1, name: "Base" }] };
  const view = { ...DEFAULT_PLAN, size: 100 } as const;
  expectSmall(renderToStaticMarkup(<PlanBody plan={plan} view={view} names={names} />));
});
