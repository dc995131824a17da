import Database from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { getStorage } from "@/lib/data/store/open-storage";
import type { HeatMapQuery } from "@/lib/domain/organisation/views";
import { sql } from "kysely";
import { describeEngines, useDatabase } from "../support/engines";
import { fillOrganisation } from "../support/organisation";

const TEAMS = 1_500;
const MOST_ROWS = 1_000;
const ALL: HeatMapQuery = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 50 },
};
const heatMap = (query: Partial<HeatMapQuery>) => () =>
  getHeatMap(LOCAL_OWNER, { ...ALL, ...query });

const PAGES = [
  ["overview", () => getOverview(LOCAL_OWNER, { group: null, since: "2026-03" })],
  ["distribution", () => getDistribution(LOCAL_OWNER, { group: null, team: null })],
  ["group", () => getGroup(LOCAL_OWNER, "Rest", { months: 12 })],
  ["heat map", heatMap({})],
  ["heat map, last first", heatMap({ direction: "descending" })],
  ["heat map by index", heatMap({ sort: "index", direction: "descending", size: 25 })],
  ["heat map by area", heatMap({ sort: "area:build", size: 25 })],
  ["heat map of a group", heatMap({ group: "Rest / Group 7", sort: "coverage" })],
  ["heat map of a large group", heatMap({ group: "Rest" })],
  ["heat map of a tag", heatMap({ tag: "even" })],
  ["heat map of a level", heatMap({ level: 2 })],
  ["heat map of names", heatMap({ text: "team 123" })],
] as const;

type Asked = { readonly text: string; readonly values: readonly unknown[] };

describeEngines("pages of many teams", (engine) => {
  useDatabase(engine);

  beforeAll(async () => {
    if (engine.name === "sqlite") watchSqlite();
    else watchPostgres();
    await fillOrganisation(TEAMS);
    const storage = await getStorage();
    await storage.write((db) => sql`analyze`.execute(db));
  }, 120_000);

  afterAll(() => vi.restoreAllMocks());

  test.each(PAGES)(
    "%s scans no large table",
    async (_, run) => {
      asked = [];
      await run();
      const statements = asked;
      expect(statements.length).toBeGreaterThan(1);
      expect(statements.length).toBeLessThanOrEqual(10);
      const storage = await getStorage();
      for (const each of statements) {
        const scans = await storage.read(async (db) => {
          const plan = sql.raw(`${EXPLAIN[engine.name]} ${literal(each)}`);
          return SCANS[engine.name]((await plan.execute(db)).rows);
        });
        expect({ scans, text: each.text }).toEqual({ scans: [], text: each.text });
      }
    },
    60_000,
  );
});

const EXPLAIN = {
  sqlite: "explain query plan",
  postgres: "explain (analyze, format json, timing off)",
} as const;
const SCANS = { sqlite: sqliteScans, postgres: postgresScans } as const;

/** A walk along an index that ends with the page is none; sorting what was walked along is one. */
function sqliteScans(rows: readonly unknown[]): readonly string[] {
  const steps = rows.map((row) => (row as { detail: string }).detail);
  const isSorted = steps.some((step) => step.includes("TEMP B-TREE FOR ORDER BY"));
  return steps.filter(
    (step) =>
      /^SCAN (teams|team_|group_|r\b|a\b|m\b)/.test(step) && (isSorted || !step.includes("INDEX")),
  );
}

type Node = {
  readonly "Node Type": string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Node[];
};

/** Rows that were really looked at. */
function postgresScans(rows: readonly unknown[]): readonly string[] {
  const [
    {
      "QUERY PLAN": [{ Plan: root }],
    },
  ] = rows as [{ "QUERY PLAN": [{ Plan: Node }] }];
  const nodes = [root];
  for (const node of nodes) nodes.push(...(node.Plans ?? []));
  return nodes
    .filter((node) => node["Node Type"].includes("Scan") && rowsOf(node) > MOST_ROWS)
    .map((node) => `${node["Node Type"]} of ${rowsOf(node)} rows`);
}

function rowsOf(node: Node): number {
  return (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
}

/** What SQLite was asked since this was emptied: statements are kept, so they are watched from the start. */
let asked: Asked[] = [];

function watchSqlite(): void {
  const prepare = Database.prototype.prepare;
  vi.spyOn(Database.prototype, "prepare").mockImplementation(function (this: never, text: string) {
    const statement = prepare.call(this, text);
    if (!/^\s*select/i.test(text)) return statement;
    const all = statement.all.bind(statement) as (...values: unknown[]) => unknown[];
    statement.all = (...values: unknown[]) => {
      asked.push({ text, values: values.flat() });
      return all(...values);
    };
    return statement;
  });
}

function watchPostgres(): void {
  const query = pg.Client.prototype.query as (...call: unknown[]) => unknown;
  const watched = function (this: unknown, ...call: unknown[]) {
    const [text, values] = call;
    if (typeof text === "string" && /^\s*select/i.test(text)) {
      asked.push({ text, values: Array.isArray(values) ? values : [] });
    }
    return query.apply(this, call);
  };
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(watched as never);
}

/** The statement with its values written out, since an explanation depends on them. */
function literal({ text, values }: Asked): string {
  const quoted = values.map((value) =>
    typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`,
  );
  let next = 0;
  return text.replace(/\$(\d+)|\?/g, (_, place) => quoted[place ? place - 1 : next++] ?? "null");
}
