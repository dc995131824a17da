import Database from "better-sqlite3";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDistribution } from "@/lib/data/organisation/get-distribution";
import { getGroup } from "@/lib/data/organisation/get-group";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { getOverview } from "@/lib/data/organisation/get-overview";
import { getStorage } from "@/lib/data/store/open-storage";
import type { HeatMapQuery } from "@/lib/domain/organisation/views/heat-map";
import { ENGINES, useDatabase } from "../support/engines";
import { fillOrganisation } from "../support/organisation";

const TEAMS = 1_500;
const ALL: HeatMapQuery = {
  ...{ text: "", group: null, tag: null, flag: null, level: null, age: null },
  ...{ sort: "name", direction: "ascending", page: 1, size: 50 },
};
const heatMap = (query: Partial<HeatMapQuery>) => () =>
  getHeatMap(LOCAL_OWNER, { ...ALL, ...query });

const PAGES = [
  ["overview", () => getOverview(LOCAL_OWNER, { group: null, since: "2026-03" })],
  ["distribution", () => getDistribution(LOCAL_OWNER, { group: null, team: null })],
  [
    "distribution with a team",
    async () => {
      const found = await heatMap({})();
      const team = found.status === "ok" ? (found.rows[0]?.team.id ?? null) : null;
      asked = [];
      return getDistribution(LOCAL_OWNER, { group: null, team });
    },
  ],
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

describe.each(ENGINES.filter(({ name }) => name === "sqlite"))("pages of many teams", (engine) => {
  useDatabase(engine);

  beforeAll(async () => {
    watchSqlite();
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
          const plan = sql.raw(`explain query plan ${literal(each)}`);
          return sqliteScans((await plan.execute(db)).rows);
        });
        expect({ scans, text: each.text }).toEqual({ scans: [], text: each.text });
      }
    },
    60_000,
  );
});

/** A walk along an index that ends with the page is none; sorting what was walked along is one. */
function sqliteScans(rows: readonly unknown[]): readonly string[] {
  const steps = rows.map((row) => (row as { detail: string }).detail);
  const isSorted = steps.some((step) => step.includes("TEMP B-TREE FOR ORDER BY"));
  return steps.filter(
    (step) =>
      /^SCAN (teams|team_|group_|r\b|a\b|m\b)/.test(step) && (isSorted || !step.includes("INDEX")),
  );
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

/** The statement with its values written out, since an explanation depends on them. */
function literal({ text, values }: Asked): string {
  const quoted = values.map((value) =>
    typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`,
  );
  let next = 0;
  return text.replace(/\?/g, () => quoted[next++] ?? "null");
}
