import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { compareTeams } from "@/lib/data/organisation/compare-teams";
import { getDashboard } from "@/lib/data/organisation/get-dashboard";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { toRowQuery } from "@/lib/data/organisation/row-query";
import {
  getOrganisationPlan,
  getTeamsOfAction,
  getWholeOrganisationPlan,
} from "@/lib/data/organisation-plan";
import { restoreSnapshot, withdrawSnapshot } from "@/lib/data/snapshots";
import { getStorage } from "@/lib/data/store/open-storage";
import { settleCounts } from "@/lib/data/store/read-counted";
import { getTeam } from "@/lib/data/teams";
import type { GroupSort } from "@/lib/domain/organisation/views/groups";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import type { TeamsOfActionQuery } from "@/lib/domain/organisation/views/plan";
import { countTeamRows, planRows } from "@/lib/storage/organisation/heat-map";
import type { Db } from "@/lib/storage/storage";
import {
  type AskedStatement,
  type AskedStatements,
  watchStatements,
  writtenOut,
} from "../support/asked-statements";
import { assess } from "../support/assess";
import { describeEngines, useDatabase } from "../support/engines";
import { fillOrganisation } from "../support/organisation";
import { ALL_ACTIONS, GROUPS_BY_NAME, TEAMS_BY_NAME, WHOLE_GROUP } from "../support/plan-queries";

const TEAMS = { sqlite: 1_500, postgres: 200 } as const;
const ALL: HeatMapQuery = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 50 },
};
const heatMap = (query: Partial<HeatMapQuery>) => () =>
  getHeatMap(LOCAL_OWNER, { ...ALL, ...query });

/** Of the practice that most teams have on their plans. */
const teamsOf = (query: Partial<TeamsOfActionQuery>) => async (asked: AskedStatements) => {
  const found = await getOrganisationPlan(LOCAL_OWNER, ALL_ACTIONS);
  const [first] = found.status === "ok" ? found.leading : [];
  asked.clear();
  const teams = await getTeamsOfAction(LOCAL_OWNER, first?.practice ?? "", {
    ...TEAMS_BY_NAME,
    ...query,
  });
  if (teams?.status !== "ok") throw new Error(teams?.status);
  expect(teams.rows).toHaveLength(teams.action.teams);
  expect(teams.rows.length).toBeGreaterThan(1);
};

/** Some teams that have a snapshot beside each other or the rest, while another is looked for. */
const compared = (count: number, text: string) => async (asked: AskedStatements) => {
  const page = await heatMap({ sort: "index", direction: "descending" })();
  const rows = page.status === "ok" ? page.rows.slice(0, count) : [];
  asked.clear();
  const query = { teams: rows.map(({ team }) => team.id), group: "Tidewater", text };
  const found = await compareTeams(LOCAL_OWNER, query);
  expect(found).toMatchObject({ rows: { length: count }, found: { text } });
};

const sortedGroups = (sort: GroupSort) => () =>
  getGroup(LOCAL_OWNER, "Rest", { ...GROUPS_BY_NAME, sort, direction: "descending" });

const PAGES = [
  ["dashboard", () => getDashboard(LOCAL_OWNER, ALL, { overview: { since: "2026-03" } })],
  ["overview", () => getOverview(LOCAL_OWNER, { group: null, since: "2026-03" })],
  ["distribution", () => getDistribution(LOCAL_OWNER, { group: null, team: null })],
  [
    "distribution with a team",
    async (asked: AskedStatements) => {
      const found = await heatMap({})();
      const team = found.status === "ok" ? (found.rows[0]?.team.id ?? null) : null;
      asked.clear();
      return getDistribution(LOCAL_OWNER, { group: "Rest", team, text: "team 12" });
    },
  ],
  ["five teams, and a search", compared(5, "team 123")],
  ["five teams, and a search for what many have", compared(5, "team")],
  ["one team beside the rest, and a search", compared(1, "e")],
  ["group", () => getGroup(LOCAL_OWNER, "Rest", GROUPS_BY_NAME)],
  ["plan", () => getOrganisationPlan(LOCAL_OWNER, ALL_ACTIONS)],
  [
    "plan of a group",
    () => getOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, group: "Tidewater" }),
  ],
  [
    "plan, as a file",
    () => getWholeOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, group: "Tidewater" }),
  ],
  ["teams that need a practice", teamsOf({})],
  ["teams of a group that need a practice", teamsOf({ group: "Tidewater" })],
  ["teams that need a practice, by group", teamsOf({ sort: "group", direction: "descending" })],
  ["teams that need a practice, by days", teamsOf({ sort: "days", direction: "descending" })],
  ["teams that need a practice, by actions", teamsOf({ sort: "actions" })],
  ["teams of a group by days", teamsOf({ sort: "days", group: "Tidewater" })],
  ["plan by level", () => getOrganisationPlan(LOCAL_OWNER, { ...ALL_ACTIONS, sort: "level" })],
  ["group by its own groups’ index", sortedGroups("index")],
  ["group by teams assessed", sortedGroups("assessed")],
  ["group by overall level", sortedGroups("overall")],
  ["group by an area", sortedGroups("area:build")],
  [
    "group, its newest month",
    () => getGroup(LOCAL_OWNER, "Tidewater", { ...GROUPS_BY_NAME, months: 1 }),
  ],
  ["group, as a file", () => getGroup(LOCAL_OWNER, "Tidewater", { ...WHOLE_GROUP, months: 3 })],
  ["heat map", heatMap({})],
  ["heat map, last first", heatMap({ direction: "descending" })],
  ["heat map by index", heatMap({ sort: "index", direction: "descending", size: 25 })],
  ["heat map by area", heatMap({ sort: "area:build", size: 25 })],
  ["heat map of a group", heatMap({ group: "Rest / Group 7", sort: "coverage" })],
  ["heat map of a large group", heatMap({ group: "Rest" })],
  ["heat map of a tag", heatMap({ tag: "even" })],
  ["heat map of a level", heatMap({ level: 2 })],
  ["heat map of names", heatMap({ text: "team 123" })],
  ["heat map of several large marks", heatMap({ text: "team", group: "Rest" })],
  ["heat map of a short text", heatMap({ text: "m" })],
  ["heat map by group", heatMap({ sort: "group" })],
  ["heat map by date", heatMap({ sort: "date", direction: "descending", size: 25 })],
] as const;

describeEngines("pages of many teams", (engine) => {
  useDatabase(engine);
  const { name } = engine;
  let asked: AskedStatements;

  beforeAll(async () => {
    asked = watchStatements(name);
    await fillOrganisation(TEAMS[name]);
    await (await getStorage()).write((db) => sql`analyze`.execute(db));
  }, 120_000);

  afterAll(() => vi.restoreAllMocks());

  test.each(PAGES)(
    "%s scans no large table",
    async (_, run) => {
      asked.clear();
      await run(asked);
      const statements = asked.all();
      expect(statements.length).toBeGreaterThan(1);
      expect(statements.length).toBeLessThanOrEqual(11);
      await expectNoScan(statements);
    },
    60_000,
  );

  test("what a change of a team reads and writes scans no large table", async () => {
    const found = await getHeatMap(LOCAL_OWNER, ALL);
    const id = found.status === "ok" ? found.rows[0]?.team.id : undefined;
    const page = await getTeam(LOCAL_OWNER, id ?? "");
    if (!page) throw new Error("There is no team.");
    for (const choice of [2, 4, 1] as const) {
      asked.clear();
      await assess(page.team, choice);
      if (name === "postgres") expect(asked.changes()).toEqual([]);
      await settleCounts();
      expect(asked.changes().length).toBeGreaterThan(0);
      await expectNoScan([...asked.all(), ...asked.changes()]);
    }
    const { id: snapshotId } = await assess(page.team, 3);
    for (const change of [withdrawSnapshot, restoreSnapshot]) {
      asked.clear();
      expect(await change(LOCAL_OWNER, page.team.id, snapshotId)).toBe(true);
      await settleCounts();
      await expectNoScan([...asked.all(), ...asked.changes()]);
    }
  });

  test("teams are counted along several large marks", async () => {
    const places = Array.from({ length: TEAMS[name] }, (_, place) => `${place}`);
    const found = await getHeatMap(LOCAL_OWNER, { ...ALL, text: "team 1", group: "Rest" });
    expect(found).toMatchObject({ total: places.filter((each) => each.startsWith("1")).length });
    const last = { text: "team", group: "Rest", sort: "index", page: 1_000 } as const;
    const unassessed = await getHeatMap(LOCAL_OWNER, { ...ALL, ...last });
    const total = TEAMS[name];
    expect(unassessed).toMatchObject({ total, page: total / 50, rows: { length: 50 } });
    const ones = await getHeatMap(LOCAL_OWNER, { ...ALL, text: "1", group: "Rest" });
    const named = { total: places.filter((each) => each.includes("1")).length };
    expect(ones).toMatchObject(named);
    expect(await getHeatMap(LOCAL_OWNER, { ...ALL, text: "1" })).toMatchObject(named);
    for (const text of ["zz", "%", "_", "\\", "'"]) {
      expect(await getHeatMap(LOCAL_OWNER, { ...ALL, text })).toMatchObject({ total: 0, rows: [] });
    }
  });

  test("teams are as many along a mark as along the order", async () => {
    const storage = await getStorage();
    const filters = [
      { tag: "even", group: "Rest / Group 8" },
      { tag: "even", group: "Rest", text: "team 1" },
      { flag: "server-side", group: "Tidewater" },
      { text: "e", group: "Rest" },
    ];
    for (const filter of filters) {
      const query = toRowQuery({ ...ALL, ...filter }, new Date());
      const [along, walked] = await storage.read(async (db) => {
        const plan = await planRows(db, query);
        expect(plan.marks.length).toBeGreaterThan(1);
        return [
          await countTeamRows(db, plan),
          await countTeamRows(db, { ...plan, marks: [], isFollowed: false }),
        ];
      });
      expect(along).toBe(walked);
      expect(along).toBeGreaterThan(0);
    }
  });

  test("a group by a figure asks one question more", async () => {
    const count = async (sort: GroupSort) => {
      asked.clear();
      await sortedGroups(sort)();
      return asked.all().length;
    };
    const plain = await count("name");
    for (const sort of ["assessed", "overall", "index", "area:build"] as const) {
      expect(await count(sort)).toBe(plain + 1);
    }
  });

  test("a shorter history ends as the whole one does", async () => {
    const historyOf = async (months: number, isWhole: boolean) => {
      const found = await getGroup(LOCAL_OWNER, "Tidewater", {
        ...(isWhole ? WHOLE_GROUP : GROUPS_BY_NAME),
        months,
      });
      return found?.status === "ok" ? found.history : [];
    };
    const whole = await historyOf(120, true);
    expect(whole.length).toBeGreaterThan(3);
    expect(whole.at(-1)?.areas).toHaveLength(8);
    const overall = whole.map((month) => ({ ...month, areas: [] }));
    expect(await historyOf(120, false)).toEqual(overall);
    for (const months of [1, 3]) {
      expect(await historyOf(months, true)).toEqual(whole.slice(-months));
      expect(await historyOf(months, false)).toEqual(overall.slice(-months));
    }
  });

  test("the groups below one are shown some at a time, all of them in a file", async () => {
    const shown = async (page: number | null) => {
      const found = await getGroup(LOCAL_OWNER, "Rest", {
        ...GROUPS_BY_NAME,
        months: 1,
        paging: page === null ? null : { page, size: 25 },
      });
      if (found?.status !== "ok") throw new Error(found?.status);
      const { children, pages, ownTeams } = found;
      expect(pages).toMatchObject({ total: 70 });
      expect(ownTeams).toBe(0);
      return { names: children.map((child) => child.name), ...pages };
    };
    const all = await shown(null);
    expect(all).toMatchObject({ page: 1, pageCount: 1, size: 70 });
    const parts = await Promise.all([1, 2, 3].map(shown));
    expect(parts.map(({ page, pageCount, size }) => [page, pageCount, size])).toEqual([
      [1, 3, 25],
      [2, 3, 25],
      [3, 3, 25],
    ]);
    expect(parts.flatMap(({ names }) => names)).toEqual(all.names);
    expect(all.names).toHaveLength(70);
    expect(await shown(99)).toEqual(parts[2]);
  });

  test("of many groups those near the one that is shown are offered", async () => {
    const offered = async (group: string | null) => {
      const found = await getOverview(LOCAL_OWNER, { group, since: null });
      if (found.status !== "ok") throw new Error(found.status);
      expect(found.choices.hasMoreGroups).toBe(true);
      return found.choices.groups.map(({ path }) => path);
    };
    expect(await offered(null)).toEqual(["Rest", "Tidewater"]);
    expect(await offered("")).toEqual(["Rest", "Tidewater"]);
    expect(await offered("Rest / Group 7")).toEqual(["Rest", "Rest / Group 7"]);
    const below = await offered("Rest");
    expect(below).toHaveLength(61);
    expect(below.slice(0, 3)).toEqual(["Rest", "Rest / Group 0", "Rest / Group 1"]);
    const tagged = await getHeatMap(LOCAL_OWNER, { ...ALL, tag: "even" });
    expect(tagged).toMatchObject({
      total: TEAMS[name] / 2,
      choices: { tags: expect.arrayContaining([{ tag: "even", teams: TEAMS[name] / 2 }]) },
    });
  });

  async function expectNoScan(statements: readonly AskedStatement[]): Promise<void> {
    const storage = await getStorage();
    const scansOf = name === "sqlite" ? sqliteScans : postgresScans;
    for (const statement of statements) {
      const scans = await storage.read((db) => scansOf(db, statement));
      expect({ scans, statement }).toEqual({ scans: [], statement });
    }
  }
});

/** A walk along an index that ends with the page is none; sorting what was walked along is one. */
async function sqliteScans(db: Db, statement: AskedStatement): Promise<readonly string[]> {
  const plan = sql.raw<{ detail: string }>(`explain query plan ${writtenOut(statement)}`);
  const steps = (await plan.execute(db)).rows.map(({ detail }) => detail);
  const isSorted = steps.some((step) => step.includes("TEMP B-TREE FOR ORDER BY"));
  return steps.filter(
    (step) =>
      /^SCAN (teams|team_|group_|r\b|a\b|m\d)/.test(step) && (isSorted || !step.includes("INDEX")),
  );
}

/**
 * The plan for these values, and the one for any values, which a connection may use for what it is
 * asked again. Small tables are always scanned: without that it shows whether an index serves, as
 * it does once they are large.
 */
async function postgresScans(db: Db, statement: AskedStatement): Promise<readonly string[]> {
  const { text, values } = statement;
  await sql`set local enable_seqscan = off`.execute(db);
  const steps = await explain(db, `explain ${writtenOut(statement)}`);
  if (values.length > 0) {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(db);
    await sql.raw(`prepare asked as ${text}`).execute(db);
    steps.push(...(await explain(db, `explain execute asked(${values.join(", ")})`)));
    await sql`deallocate asked`.execute(db);
  }
  return steps.filter((step) => step.includes("Seq Scan"));
}

async function explain(db: Db, text: string): Promise<string[]> {
  const { rows } = await sql.raw<{ "QUERY PLAN": string }>(text).execute(db);
  return rows.map((row) => row["QUERY PLAN"].trim());
}
