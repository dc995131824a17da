import { gzipSync } from "node:zlib";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DashboardBody } from "@/components/dashboard/dashboard-body";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import {
  areaOf,
  emptyRollUp,
  outOfScope,
  previousOf,
  rowOf,
  teamOf,
} from "@/tests/support/team-rows";

const NAMES = ["build", "test", "deploy", "operate", "design", "data", "culture", "ml"];
const AREAS = NAMES.map((id) => ({ id, short: id, name: `${id} and more` }));
const FLAGS = NAMES.map((id) => ({ id, question: `Does the team own ${id}?` }));
/** What header, heading, overview and footer of the page may add. */
const AROUND = 100;

function rows(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const areas = NAMES.map((id, place) =>
      place % 7 === 6 ? outOfScope(id) : areaOf(id, 2, 40 + at / 7, { level: 3 }),
    );
    const team = teamOf(`Team ${at} of the division`, { group: `Company / Division ${at % 9}` });
    return { ...rowOf(`t${at}`, { areas, previous: previousOf(), mode: "quick" }), team };
  });
}

const groups = Array.from({ length: 60 }, (_, at) => ({
  path: `Company / Division / Group ${at}`,
  teams: 25,
}));

const tags = Array.from({ length: 25 }, (_, at) => ({ tag: `tag-${at}`, teams: 200 - at }));

test("a page of a hundred teams is at most 2,500 elements and 60 KB packed", () => {
  const dashboard = {
    ...{ rows: rows(100), total: 10_000, teams: 10_000, pageCount: 100 },
    choices: { groups, hasMoreGroups: true, tags },
    rollUp: emptyRollUp(10_000, 9_000),
    ...{ levels: [], groups: {} },
  };
  const view = { ...DEFAULT_VIEW, size: 100 } as const;
  const html = renderToStaticMarkup(
    <DashboardBody dashboard={dashboard} view={view} areas={AREAS} flags={FLAGS} />,
  );
  expect(html.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(2500 - AROUND);
  // What React sends along to the browser is about as long again.
  expect(gzipSync(html).length * 2).toBeLessThanOrEqual(60_000);
});
