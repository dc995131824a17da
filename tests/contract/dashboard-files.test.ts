import { parse } from "csv-parse/sync";
import readSheets from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { GET as compareFile } from "@/app/dashboard/compare/export/[file]/route";
import { GET as spreadFile } from "@/app/dashboard/distribution/export/[file]/route";
import { GET as overviewFile } from "@/app/dashboard/export/[file]/route";
import { GET as groupFile } from "@/app/dashboard/groups/export/[file]/route";
import { GET as neededByFile } from "@/app/dashboard/plan/[practiceId]/export/[file]/route";
import { GET as planFile } from "@/app/dashboard/plan/export/[file]/route";
import { GET as historyFile } from "@/app/teams/[teamId]/history/export/[file]/route";
import { dashboardFinding } from "@/components/overview/overview-finding";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getWholeOrganisationPlan } from "@/lib/data/organisation-plan";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { unguardFormula } from "@/lib/export/csv";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { heatMap, shown } from "../support/heat-map";
import { ALL_ACTIONS } from "../support/plan-queries";
import { makeTeam } from "../support/teams";

type Route = (request: Request, context: never) => Promise<Response>;

describeEngines("what the pages about teams give away", (engine) => {
  useDatabase(engine);
  let teamId = "";
  let two = "";
  let practiceId = "";

  beforeAll(async () => {
    const one = await makeTeam("=Cards", { group: "Bank / Retail" });
    const other = await makeTeam("Loans", { group: "Bank" });
    for (const value of [1, 2] as const) await assess(one, value);
    await assess(other, 4);
    teamId = one.id;
    two = `team=${one.id}&team=${other.id}`;
    const plan = shown(await getWholeOrganisationPlan(LOCAL_OWNER, ALL_ACTIONS));
    practiceId = plan.actions[0]?.practice ?? "";
  }, 60_000);

  const get = (route: Route, name: string, query = "") => {
    const request = new Request(`http://127.0.0.1/x/${name}?${query}`);
    return route(request, { params: Promise.resolve({ file: name, teamId, practiceId }) } as never);
  };

  const TABLES: readonly (readonly [string, Route, () => string])[] = [
    ["overview", overviewFile, () => "group=Bank&since=2026-01"],
    ["levels", spreadFile, () => ""],
    ["index", spreadFile, () => ""],
    ["levels", spreadFile, () => `team=${teamId}`],
    ["index", spreadFile, () => `team=${teamId}`],
    ["groups", groupFile, () => "group=Bank"],
    ["history", groupFile, () => ""],
    ["actions", planFile, () => ""],
    ["teams", neededByFile, () => "sort=days&direction=descending"],
    ["figures", compareFile, () => two],
    ["answers", compareFile, () => two],
    ["rest", compareFile, () => `team=${teamId}`],
    ["levels", historyFile, () => ""],
    ["areas", historyFile, () => ""],
    ["answers", historyFile, () => ""],
  ];

  test.each(TABLES)("%s.xlsx has the cells of the CSV (%#)", async (name, route, query) => {
    const csv = await get(route, `${name}.csv`, query());
    const book = await get(route, `${name}.xlsx`, query());
    expect([csv.status, book.status]).toEqual([200, 200]);
    expect(book.headers.get("content-type")).toMatch(/spreadsheetml\.sheet$/);
    const called = (of: Response) => of.headers.get("content-disposition");
    expect(called(book)).toBe(called(csv)?.replaceAll(".csv", ".xlsx"));
    const [sheet] = await readSheets(Buffer.from(await book.arrayBuffer()));
    const lines: string[][] = parse(await csv.text());
    expect(lines.length).toBeGreaterThan(1);
    expect(sheet?.data.map((row) => row.map((cell) => String(cell ?? "")))).toEqual(
      lines.map((line) => line.map(unguardFormula)),
    );
    const cells = sheet?.data.slice(1).flat();
    expect(cells?.some((cell) => typeof cell === "number")).toBe(true);
  });

  const DRAWINGS: readonly (readonly [string, Route, () => string, RegExp])[] = [
    ["page", overviewFile, () => "", /2 teams · latest snapshots/],
    ["overview", overviewFile, () => "", /Unit: teams at each level, 0 to 5 · all groups · 2 of 2/],
    ["levels", spreadFile, () => "", /Unit: teams at each level, 0 to 5 · all groups · 2 of 2/],
    ["index", spreadFile, () => "group=Bank", /Unit: teams at each ten points .* · Bank · 2 of 2/],
    ["history", groupFile, () => "group=Bank", /Unit: share of teams in percent · Bank · 2 of 2/],
    [
      "index",
      compareFile,
      () => two,
      /Unit: index, 0 to 100 · 2 teams · =Cards \(Bank \/ Retail\)/,
    ],
    [
      "rest",
      compareFile,
      () => `team=${teamId}&group=Bank`,
      /Unit: other teams at each level, 0 to 5 · Bank · 1 of 1 team/,
    ],
    ["slopes", compareFile, () => two, /Unit: index, 0 to 100 · 2 teams/],
    ["radar", compareFile, () => two, /Unit: index, 0 to 100 · 2 teams/],
    ["levels", historyFile, () => "", /Unit: level, 0 to 5 · =Cards \(Bank \/ Retail\) · \d+ of/],
    ["areas", historyFile, () => "", /Unit: index, 0 to 100 · =Cards .* · Answered: \d+ of/],
  ];

  test.each(DRAWINGS)("%s.svg says what it is above what it draws (%#)", async (...drawing) => {
    const [name, route, query, facts] = drawing;
    const file = await get(route, `${name}.svg`, query());
    expect(file.status).toBe(200);
    expect(file.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    const svg = await file.text();
    const [caption = ""] = svg.split("<g ");
    const shown = [...caption.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text).join(" ");
    const [, title] = /<title>([^<]+)</.exec(svg) ?? [];
    expect(shown.startsWith(title ?? "?")).toBe(true);
    expect(shown).toMatch(facts);
    expect(shown).toMatch(/\b20\d\d\b/);
  });

  test("the page is drawn under the words of its heading", async () => {
    const dashboard = await heatMap();
    const names = getQuestionnaire(LOCAL_OWNER).areas;
    const finding = dashboardFinding({ dashboard, names });
    const svg = await (await get(overviewFile, "page.svg")).text();
    expect(svg).toContain(`<title>${finding.replaceAll("&", "&amp;")}</title>`);
  });

  test("a team that is pointed out is in the files too, with how the others stand to it", async () => {
    const rowsOf = async (route: Route, name: string, query: string) => {
      const file = await get(route, name, query);
      expect(file.status, name).toBe(200);
      return parse(await file.text(), { columns: true }) as Record<string, string>[];
    };
    const team = { team_id: teamId, team: "'=Cards" };
    const [overall] = await rowsOf(spreadFile, "levels.csv", `team=${teamId}`);
    expect(overall).toMatchObject({ ...team, area: "overall", teams: "2", percentile: "" });
    expect(overall?.team_low).toMatch(/^\d$/);
    const [index] = await rowsOf(spreadFile, "index.csv", `team=${teamId}`);
    expect(index).toMatchObject({ ...team, others_asked_the_same: "1", above_for_certain: "1" });
    expect(index).toMatchObject({ not_told_apart: "0", below_for_certain: "0", percentile: "" });
    const [rest] = await rowsOf(compareFile, "rest.csv", `team=${teamId}`);
    expect(rest).toMatchObject({ ...team, area: "overall", teams: "1" });
    const [none = {}] = await rowsOf(spreadFile, "levels.csv", "");
    expect(Object.keys(none)).not.toContain("team");
  });

  test("the teams of a practice are those of the page, and of a practice that exists", async () => {
    const rows = async (query: string) => {
      const answer = await get(neededByFile, "teams.csv", query);
      return answer.status === 200 ? parse(await answer.text()).length - 1 : answer.status;
    };
    expect(await rows("")).toBe(1);
    expect(await rows("group=Bank / Retail")).toBe(1);
    expect(await rows("group=Nobody")).toBe(404);
    expect(await rows("sort=nonsense")).toBe(400);
    const nowhere = { file: "teams.csv", practiceId: "no-such-practice" };
    const request = new Request("http://127.0.0.1/x");
    const none = await neededByFile(request, { params: Promise.resolve(nowhere) });
    expect(none.status).toBe(404);
  });

  test("what is no offer is no file", async () => {
    for (const [route, name] of [
      [groupFile, "groups.svg"],
      [planFile, "actions.svg"],
      [neededByFile, "teams.svg"],
      [spreadFile, "constructor.csv"],
      [compareFile, "figures.svg"],
      [compareFile, "rest.csv"],
      [historyFile, "answers.svg"],
      [overviewFile, "overview.pdf"],
    ] as const) {
      expect((await get(route, name, route === compareFile ? two : "")).status, name).toBe(404);
    }
  });
});
