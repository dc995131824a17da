import { beforeAll, expect, test, vi } from "vitest";
import { DELETE, GET, PATCH, POST, PUT } from "@/app/dashboard/export/[file]/route";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { removeExample } from "@/lib/data/example";
import { exportInstance } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import { importTeams } from "@/lib/data/import-teams/import-teams";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { addDemo } from "@/lib/data/organisation/demo";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { renameGroup } from "@/lib/data/organisation/rename-group";
import { streamTeams } from "@/lib/data/organisation/stream-teams";
import { completeStorage } from "@/lib/data/prepare-storage";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { restoreSnapshot, withdrawSnapshot } from "@/lib/data/snapshots";
import { checkCounts, checkRows, checkSummaries } from "@/lib/data/store/check-rows";
import { getStorage } from "@/lib/data/store/open-storage";
import { readCounted } from "@/lib/data/store/read-counted";
import type { Team } from "@/lib/data/team";
import { deleteTeam, restoreTeam, updateTeam } from "@/lib/data/teams";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { TeamFilter, TeamLine } from "@/lib/domain/organisation/views/teams";
import { teamsCsv } from "@/lib/export/teams-csv";
import { fillLines } from "@/lib/storage/migrations/0009-summary-lines";
import { findTeamLines } from "@/lib/storage/organisation/team-lines";
import { assess } from "../support/assess";
import { describeEngines, elsewhere, useDatabase } from "../support/engines";
import { GROUPS_BY_NAME } from "../support/plan-queries";
import { makeDraft, makeTeam, teamFields } from "../support/teams";

const EVERYTHING: TeamFilter = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
};
const ALL: HeatMapQuery = {
  ...{ ...EVERYTHING, sort: "name", direction: "ascending", page: 1, size: 25 },
};

async function heatMap(changes: Partial<HeatMapQuery> = {}) {
  const found = await getHeatMap(LOCAL_OWNER, { ...ALL, ...changes });
  if (found.status !== "ok") throw new Error(found.status);
  return found;
}

async function names(changes: Partial<HeatMapQuery> = {}): Promise<readonly string[]> {
  return (await heatMap(changes)).rows.map(({ team }) => team.name);
}

/** Everything that differs from what snapshots and teams come to. */
async function wrong() {
  return readCounted(async (db) => [
    ...(await checkSummaries(db)),
    ...(await checkRows(db)),
    ...(await checkCounts(db)),
  ]);
}

/** As a version did that kept none. */
async function forgetLines(): Promise<void> {
  await (await getStorage()).write(async (db) => {
    await db.updateTable("team_summaries").set({ line: "" }).execute();
  });
}

async function streamed(query: Partial<HeatMapQuery> = {}): Promise<readonly TeamLine[]> {
  const rows: TeamLine[] = [];
  const parts = streamTeams(LOCAL_OWNER, { ...ALL, ...query });
  for await (const part of parts ?? []) rows.push(...part);
  return rows;
}

describeEngines("the organisation", (engine) => {
  useDatabase(engine);
  let cards: Team;
  let pay: Team;

  beforeAll(async () => {
    cards = await makeTeam("Cards", {
      ...{ group: "Bank / Retail / Cards", tags: ["core", "java"], profile: ["server-side"] },
    });
    await assess(cards, 1);
    await assess(cards, 2);
    pay = await makeTeam("Payments 10", { group: "Bank / Retail", tags: ["core"] });
    await assess(pay, 4);
    await assess(await makeTeam("Payments 9", { group: "Bank" }), 0);
    await makeDraft("Éclair", { group: "Bakery" });
    await makeTeam("Lone");
  }, 60_000);

  test("stored figures are those of the snapshots", async () => {
    expect(await wrong()).toEqual([]);
  });

  test("a page is drawn for a file as it is on the screen, and only given", async () => {
    const draw = (query: string) => {
      const request = new Request(`http://127.0.0.1/dashboard/export/page.svg?${query}`);
      return GET(request, { params: Promise.resolve({ file: "page.svg" }) });
    };
    const made = await draw("sort=group&group=Bank&page=9");
    expect(made.status).toBe(200);
    expect(made.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(made.headers.get("content-disposition")).toBe('attachment; filename="teams.svg"');
    const texts = [...(await made.text()).matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text);
    const drawn = texts.filter((text) => /^(Cards|Payments|Lone|Éclair|Bank)/.test(text ?? ""));
    expect(drawn).toEqual([
      ...["Bank", "Bank · 3 of 3 teams assessed, middle level 0, range 0–5", "Payments 9"],
      ...["Bank / Retail · 2 of 2 teams assessed, levels 0–5", "Payments 10"],
      ...["Bank / Retail / Cards · 1 of 1 team assessed, level 0", "Cards"],
    ]);
    expect((await draw("text=nobody")).status).toBe(404);
    expect((await draw("size=1000")).status).toBe(400);
    for (const refused of [POST, PUT, PATCH, DELETE]) expect(refused().status).toBe(405);
  });

  test("a draft shows nowhere", async () => {
    expect((await heatMap({ text: "éclair" })).rows[0]?.snapshot).toBeNull();
    expect(await getOverview(LOCAL_OWNER, { group: "Bakery", since: null })).toMatchObject({
      rollUp: { teams: 1, assessed: 0, overall: null },
      overall: { teams: 0, cells: [] },
    });
  });

  test.each([
    [{}, ["Cards", "Éclair", "Lone", "Payments 9", "Payments 10"]],
    [{ direction: "descending" }, ["Payments 10", "Payments 9", "Lone", "Éclair", "Cards"]],
    [{ sort: "index" }, ["Payments 9", "Cards", "Payments 10", "Éclair", "Lone"]],
    [
      { sort: "index", direction: "descending" },
      ["Payments 10", "Cards", "Payments 9", "Éclair", "Lone"],
    ],
    [{ sort: "group" }, ["Éclair", "Payments 9", "Payments 10", "Cards", "Lone"]],
    [{ sort: "change" }, ["Cards", "Éclair", "Lone", "Payments 9", "Payments 10"]],
    [{ sort: "coverage" }, ["Cards", "Payments 9", "Payments 10", "Éclair", "Lone"]],
    [{ sort: "date" }, ["Cards", "Payments 10", "Payments 9", "Éclair", "Lone"]],
    [{ sort: "overall" }, ["Cards", "Payments 9", "Payments 10", "Éclair", "Lone"]],
    [{ sort: "area:flow" }, ["Cards", "Éclair", "Lone", "Payments 9", "Payments 10"]],
    [{ group: "Bank" }, ["Cards", "Payments 9", "Payments 10"]],
    [{ group: "Bank / Retail" }, ["Cards", "Payments 10"]],
    [{ group: "Ban" }, []],
    [{ group: "" }, ["Lone"]],
    [{ tag: "core" }, ["Cards", "Payments 10"]],
    [{ tag: "core", group: "Bank / Retail / Cards" }, ["Cards"]],
    [{ flag: "server-side" }, ["Cards"]],
    [{ text: "PAYMENTS 1" }, ["Payments 10"]],
    [{ text: "ÉC" }, ["Éclair"]],
    [{ text: "%" }, []],
    [
      { text: "a", sort: "index", direction: "descending" },
      ["Payments 10", "Cards", "Payments 9", "Éclair"],
    ],
    [{ level: 5 }, ["Payments 10"]],
    [{ age: "none" }, ["Éclair", "Lone"]],
    [{ age: "fresh", group: "Bank" }, ["Cards", "Payments 9", "Payments 10"]],
    [{ age: "stale" }, []],
  ] as const)("%j finds", async (query, expected) => {
    expect(await names(query)).toEqual(expected);
    expect((await heatMap(query)).total).toBe(expected.length);
    expect((await streamed(query)).map(({ team }) => team.name)).toEqual(expected);
  });

  test("each group is rolled up with everything below it", async () => {
    const bank = await getGroup(LOCAL_OWNER, "Bank", GROUPS_BY_NAME);
    expect(bank).toMatchObject({
      name: "Bank",
      parents: [],
      ownTeams: 1,
      rollUp: { teams: 3, assessed: 3, stale: 0, index: { least: 0, most: 100, teams: 3 } },
      children: [{ path: "Bank / Retail", name: "Retail", rollUp: { teams: 2, assessed: 2 } }],
      history: [{ overall: { teams: 3 } }],
    });
    const overview = await getOverview(LOCAL_OWNER, { group: "Bank", since: null });
    expect(overview).toMatchObject({ areas: bank?.status === "ok" ? bank.areas : null });
    expect(bank).toMatchObject({ areas: [{ teams: 3 }, {}, {}, {}, {}, {}, {}, {}] });
    expect(await getGroup(LOCAL_OWNER, "Bank / Nobody", GROUPS_BY_NAME)).toBeNull();
    expect(await getGroup(LOCAL_OWNER, "", GROUPS_BY_NAME)).toMatchObject({
      ownTeams: 1,
      children: [{ path: "Bakery" }, { path: "Bank" }],
    });
  });

  test("what stood before a month is told from what stands now", async () => {
    const before = await getOverview(LOCAL_OWNER, { group: "Bank", since: "2020-01" });
    expect(before).toMatchObject({ since: { overall: { teams: 0 } }, overall: { teams: 3 } });
    const after = await getOverview(LOCAL_OWNER, { group: "Bank", since: "2099-01" });
    if (after.status !== "ok") throw new Error(after.status);
    expect(after.since?.areas).toEqual(after.areas);
    expect(await getOverview(LOCAL_OWNER, { group: null, since: "May" })).toMatchObject({
      since: null,
    });
  });

  test("blockers are those of the plans", async () => {
    const overview = await getOverview(LOCAL_OWNER, { group: null, since: null });
    if (overview.status !== "ok") throw new Error(overview.status);
    expect(overview.pending).toBe(0);
    expect(overview.blockers.length).toBeGreaterThan(0);
    expect(overview.blockers[0]?.teams).toBeLessThanOrEqual(2);
  });

  test("teams are compared answer by answer, and one with the rest", async () => {
    const two = await compareTeams(LOCAL_OWNER, { teams: [cards.id, pay.id, "x"], group: null });
    if (two.status !== "ok") throw new Error(two.status);
    expect(two.missing).toEqual(["x"]);
    expect(two.rest).toBeNull();
    expect(two.differing[0]).toMatchObject({ choices: [2, 4] });
    const one = await compareTeams(LOCAL_OWNER, { teams: [cards.id], group: "Bank" });
    expect(one).toMatchObject({
      differing: [],
      rest: { rollUp: { teams: 2 }, alike: { questions: true, whole: false } },
    });
    expect(one).toMatchObject({
      group: "Bank",
      found: null,
      rest: { submitted: { oldest: expect.any(String) }, choices: { hasMoreGroups: false } },
    });
    const nowhere = await compareTeams(LOCAL_OWNER, { teams: [cards.id], group: "Nope\0" });
    expect(nowhere).toMatchObject({ group: null, rest: { rollUp: { teams: 4 } } });
    const spread = await getDistribution(LOCAL_OWNER, { group: null, team: pay.id });
    expect(spread).toMatchObject({
      overall: { teams: 3 },
      team: { team: { name: "Payments 10" } },
      index: { low: [{ value: 0, teams: 1 }, { teams: 1 }, { value: 100, teams: 1 }] },
      // The third has another profile, so another scope.
      ...{
        alike: { questions: true, whole: false },
        peers: [
          { value: 0, teams: 1 },
          { value: 100, teams: 1 },
        ],
      },
    });
    const elsewhereOnly = await getDistribution(LOCAL_OWNER, { group: "Bakery", team: pay.id });
    expect(elsewhereOnly).toMatchObject({ team: null, peers: [] });
    for (const team of ["", "\0", "../x", "a".repeat(10_000)]) {
      expect(await getDistribution(LOCAL_OWNER, { group: null, team })).toMatchObject({
        team: null,
      });
    }
  });

  test("every change of a team or its snapshots is counted", async () => {
    const at = (group: string) => getOverview(LOCAL_OWNER, { group, since: null });
    const team = await makeTeam("Moving", { group: "Bank" });
    const first = await assess(team, 3);
    expect(await at("Bank")).toMatchObject({ rollUp: { teams: 4, assessed: 4 } });
    await updateTeam(LOCAL_OWNER, team.id, teamFields("Moved", { group: "New", tags: ["new"] }));
    expect(await names({ text: "moving" })).toEqual([]);
    expect(await names({ tag: "new" })).toEqual(["Moved"]);
    expect(await at("Bank")).toMatchObject({ rollUp: { teams: 3, assessed: 3 } });
    expect(await at("New")).toMatchObject({ rollUp: { teams: 1, assessed: 1 } });
    await updateTeam(LOCAL_OWNER, team.id, teamFields("Moved", { group: "New" }));
    expect(await names({ tag: "new" })).toEqual(["Moved"]);
    await withdrawSnapshot(LOCAL_OWNER, team.id, first.id);
    expect(await at("New")).toMatchObject({ rollUp: { teams: 1, assessed: 0 } });
    expect(await wrong()).toEqual([]);
    await restoreSnapshot(LOCAL_OWNER, team.id, first.id);
    const newestMonth = async () => {
      const found = await getGroup(LOCAL_OWNER, "New", { ...GROUPS_BY_NAME, months: 1 });
      return found?.status === "ok" ? found.history.at(-1)?.overall.cells : null;
    };
    const before = await newestMonth();
    const second = await assess(team, 0);
    expect(await newestMonth()).not.toEqual(before);
    await withdrawSnapshot(LOCAL_OWNER, team.id, second.id);
    expect(await newestMonth()).toEqual(before);
    await deleteTeam(LOCAL_OWNER, team.id);
    // As when it goes while a file is being made.
    const lines = (await getStorage()).read((db) => findTeamLines(db, [team.id, cards.id]));
    expect((await lines).map((line) => line.team.name)).toEqual(["Cards"]);
    expect(await getGroup(LOCAL_OWNER, "New", { ...GROUPS_BY_NAME, months: 1 })).toBeNull();
    expect(await wrong()).toEqual([]);
    await restoreTeam(LOCAL_OWNER, team.id);
    expect(await at("New")).toMatchObject({ rollUp: { teams: 1, assessed: 1 } });
    await deleteTeam(LOCAL_OWNER, team.id);
    expect(await wrong()).toEqual([]);
  });

  test("where names are hidden no answer tells of few teams", async () => {
    vi.stubEnv("TIDEMARK_TEAM_NAMES", "hidden");
    vi.stubEnv("TIDEMARK_SMALLEST_GROUP", "2");
    try {
      const hidden = { status: "withheld", smallest: 2 };
      expect(await getHeatMap(LOCAL_OWNER, ALL)).toMatchObject(hidden);
      expect(await compareTeams(LOCAL_OWNER, { teams: [cards.id], group: null })).toMatchObject(
        hidden,
      );
      expect(await streamed()).toEqual([]);
      const shown: number[] = [];
      for (const group of [null, "", "Bank", "Bank / Retail", "Bank / Retail / Cards", "Bakery"]) {
        const found = await getOverview(LOCAL_OWNER, { group, since: "2099-01" });
        const spread = await getDistribution(LOCAL_OWNER, { group, team: cards.id });
        expect(spread.status).toBe(found.status);
        if (found.status !== "ok" || spread.status !== "ok") continue;
        expect(found.since).toBeNull();
        expect(spread).toMatchObject({ team: null, named: false });
        shown.push(found.rollUp.teams);
      }
      const differences = shown.flatMap((one) => shown.map((other) => Math.abs(one - other)));
      expect(shown.length).toBeGreaterThan(1);
      expect([...shown, ...differences]).not.toContain(1);
      expect(await getGroup(LOCAL_OWNER, "Bakery", { ...GROUPS_BY_NAME, months: 9 })).toMatchObject(
        hidden,
      );
      expect(await getGroup(LOCAL_OWNER, "Bank", { ...GROUPS_BY_NAME, months: 9 })).toMatchObject({
        history: [],
        children: [{ rollUp: null }],
      });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("a group is renamed with everything below it", async () => {
    const rename = (from: string, to: string) => renameGroup(LOCAL_OWNER, from, to);
    expect(await rename("Nobody", "New")).toBeNull();
    for (const [from, to] of [
      ["Bank", "Bank / Deep"],
      ["Bank", "Bakery"],
      ["Bank", " "],
    ] as const) {
      expect(await rename(from, to)).toMatchObject({ status: "invalid" });
    }
    expect(await rename("Bank", "House / Bank")).toMatchObject({ status: "ok", teams: 3 });
    expect(await names({ group: "House / Bank / Retail" })).toEqual(["Cards", "Payments 10"]);
    expect(await wrong()).toEqual([]);
    expect(await rename("House / Bank", "Bank")).toMatchObject({ status: "ok" });
    expect(await names({ group: "House" })).toEqual([]);
  });

  test("teams come from a file, after a look at what would change", async () => {
    const text =
      "name,group,tags\ncards,Bank / Retail / Cards,core|java\nPay new,Bank,\nLONE,Solo,\n";
    const look = await importTeams(LOCAL_OWNER, text, { dryRun: true });
    expect(look).toMatchObject({
      status: "ok",
      differences: [
        { line: 2, changes: [{ field: "name", from: "Cards", to: "cards" }] },
        { line: 3, stored: null },
        { line: 4, changes: [{ field: "name" }, { field: "group", from: "", to: "Solo" }] },
      ],
    });
    expect(await names({ group: "Solo" })).toEqual([]);
    const bad = await importTeams(LOCAL_OWNER, `${text}Cards,,\n,,\nWide,,,too much\n,,\n`);
    const lines = [{ line: 5 }, { line: 6 }, { line: 7 }, { line: 8 }];
    expect(bad).toMatchObject({ status: "invalid", problems: lines });
    const more = "name,external_id\nPay new,group:default/pay\n";
    await importTeams(LOCAL_OWNER, "name,group\nPay new,Bank\n");
    expect(await importTeams(LOCAL_OWNER, more)).toMatchObject({ status: "ok" });
    expect(await importTeams(LOCAL_OWNER, more)).toMatchObject({ unchanged: ["Pay new"] });
    expect(await wrong()).toEqual([]);
    const [row] = (await heatMap({ text: "pay new" })).rows;
    await deleteTeam(LOCAL_OWNER, row?.team.id ?? "");
  });

  test("rows that an earlier version did not keep are made after the start", async () => {
    const storage = await getStorage();
    await storage.write(async (db) => {
      await db.deleteFrom("team_rows").execute();
      await db.deleteFrom("group_counts").execute();
      await db.deleteFrom("count_changes").execute();
      await db.updateTable("team_area_summaries").set({ name_sort: null }).execute();
    });
    expect((await wrong()).length).toBeGreaterThan(0);
    await completeStorage();
    expect(await wrong()).toEqual([]);
  });

  test("an export has tags, and what is imported is counted", async () => {
    const whole = (await exportInstance(LOCAL_OWNER, null)) ?? "";
    await elsewhere(engine.name, async () => {
      expect(await importInstance(LOCAL_OWNER, whole)).toMatchObject({ status: "ok" });
      expect(await names({ tag: "core" })).toEqual(["Cards", "Payments 10"]);
      expect(await wrong()).toEqual([]);
    });
  });

  test("an invented organisation comes and goes without a trace", async () => {
    const size = { teams: 12, snapshots: 2, seed: 7 };
    await expect(addDemo(LOCAL_OWNER, size)).rejects.toThrow("--force");
    const { snapshots } = await addDemo(LOCAL_OWNER, size, { force: true });
    const { rows } = await heatMap({ size: 100 });
    expect(rows.filter(({ team }) => team.example)).toHaveLength(12);
    const areas = getQuestionnaire(LOCAL_OWNER).areas.map(({ id }) => id);
    expect(teamsCsv(await streamed(), areas)).toBe(teamsCsv(rows, areas));
    expect(snapshots).toBeGreaterThan(12);
    expect(await wrong()).toEqual([]);
    await forgetLines();
    expect(await wrong()).not.toEqual([]);
    await (await getStorage()).write((db) => fillLines(db));
    expect(await wrong()).toEqual([]);
    await expect(addDemo(LOCAL_OWNER, size, { force: true })).rejects.toThrow("remove");
    expect(await removeExample(LOCAL_OWNER)).toEqual({ teams: 12 });
    expect(await wrong()).toEqual([]);
    expect((await heatMap()).teams).toBe(5);
  }, 60_000);
});
