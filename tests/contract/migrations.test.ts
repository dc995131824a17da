import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Engine } from "@/lib/storage/engines/engine";
import { NewerSchemaError } from "@/lib/storage/errors";
import { migrate, readSchemaVersion, SCHEMA_VERSION } from "@/lib/storage/migrate";
import { MIGRATIONS } from "@/lib/storage/migrations/list";
import type { Migration } from "@/lib/storage/migrations/migration";
import { nameMarks } from "@/lib/storage/organisation/team-marks";
import { openEngine, openStorage } from "@/lib/storage/storage";
import { foldCase } from "@/lib/storage/text-keys";
import { describeEngines, type TestPlace } from "../support/engines";
import { programOf } from "../support/program";

const CHILD = "tests/support/migrate-child.ts";

const FAILING: Migration = {
  version: SCHEMA_VERSION + 1,
  name: "fails-half-way",
  up: async (db) => {
    await db.schema.createTable("half").addColumn("id", "text").execute();
    throw new Error("half way");
  },
};

/** Of teams from before short texts were found by a mark. */
const NAMES = [
  "a",
  "aaa",
  "Équipe 2",
  "İstanbul 👩‍🚀",
  "it's 100 %_\\",
  "دفع",
  "ΟΔΟΣ ΟΔΟΣ ς",
  "rowless",
] as const;

/** Starts a process that migrates; resolves to the number of migrations that it applied. */
async function migrateInChild({ env }: TestPlace): Promise<number> {
  const child = spawn(process.execPath, programOf(CHILD), {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return Number(await text(child.stdout));
}

describeEngines("migrations", ({ open }) => {
  const opened: { test: TestPlace; engine: Engine }[] = [];
  let engine: Engine;
  let place: TestPlace;

  beforeEach(async () => {
    place = await open();
    engine = openEngine(place.place);
    opened.push({ test: place, engine });
  });

  afterAll(async () => {
    for (const each of opened) {
      await each.engine.close();
      await each.test.remove();
    }
  });

  test("lead from nothing to the schema of today, and then do nothing", async () => {
    expect(await migrate(engine)).toBe(MIGRATIONS.length);
    expect(await migrate(engine)).toBe(0);
    expect(await readSchemaVersion(engine.db)).toBe(SCHEMA_VERSION);
    expect(await engine.db.selectFrom("teams").selectAll().execute()).toEqual([]);
  });

  test("are numbered without gaps", () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  test("are undone whole when one fails", async () => {
    await expect(migrate(engine, [...MIGRATIONS, FAILING])).rejects.toThrow("half way");
    await expect(readSchemaVersion(engine.db)).rejects.toThrow();
    expect(await migrate(engine)).toBe(MIGRATIONS.length);
    await expect(sql`select * from half`.execute(engine.db)).rejects.toThrow();
  });

  test("go on from where an earlier version stopped", async () => {
    await migrate(engine);
    const next: Migration = {
      version: SCHEMA_VERSION + 1,
      name: "one-more",
      up: async (db) => {
        await db.schema.createTable("one_more").addColumn("id", "text").execute();
      },
    };
    expect(await migrate(engine, [...MIGRATIONS, next])).toBe(1);
    expect(await readSchemaVersion(engine.db)).toBe(SCHEMA_VERSION + 1);
  });

  test("leave no counts of before, which are made again", async () => {
    await migrate(engine, MIGRATIONS.slice(0, 7));
    const count = { mark: "g:", kind: "group", item: "A", low: 0, high: 0, teams: 5 };
    await engine.db.insertInto("group_counts").values(count).execute();
    await migrate(engine);
    expect(await engine.db.selectFrom("group_counts").selectAll().execute()).toEqual([]);
  });

  test("find teams by the practices of the plans that were kept, or by having none", async () => {
    await migrate(engine, MIGRATIONS.slice(0, 12));
    const run = (text: string) => sql.raw(text).execute(engine.db);
    for (const id of ["planned", "pending", "new", "rowless"]) {
      await run(`insert into teams (id, name, name_key, name_sort, description, group_name,
        group_sort, profile, created_at, updated_at, example, deleted_at)
        values ('${id}', '${id}', '${id}', '${id}', '', '', '', '[]', '', '', 0, null)`);
      if (id !== "rowless") {
        await run(`insert into team_rows (team_id, name_sort, counted) values ('${id}', '', '')`);
        await run(`insert into team_marks (mark, team_id) values ('t:tag', '${id}')`);
      }
      if (id === "new") continue;
      await run(`insert into snapshots (id, team_id, name, note, mode, profile, scope,
        questionnaire_version, content_hash, answers, results, figures, submitted_at, submitted_by)
        values ('of ${id}', '${id}', '', '', 'full', '[]', '[]', '', '', '', '', '', '', '')`);
      await run(`insert into team_summaries (team_id, snapshot_id, submitted_at, index_low,
        index_high, details, next_actions)
        values ('${id}', 'of ${id}', '', 0, 0, '', ${id === "pending" ? "null" : "2"})`);
      if (id === "pending") continue;
      await run(`insert into team_next_actions (team_id, practice_id, area_id, days, actions_of_team)
        values ('${id}', 'one', 'build', 3, 2), ('${id}', 'two', 'test', 4, 2)`);
    }
    await migrate(engine, MIGRATIONS.slice(0, 13));
    const marks = await engine.db.selectFrom("team_marks").selectAll().execute();
    expect(marks.map(({ mark, team_id }) => `${team_id} ${mark}`).sort()).toEqual([
      ...["new t:tag", "pending p:", "pending t:tag"],
      ...["planned a:one", "planned a:two", "planned t:tag"],
    ]);
    expect(await engine.db.selectFrom("team_summaries").selectAll().execute()).toHaveLength(3);
  });

  test("find teams by one or two letters of their names, which have one sigma", async () => {
    await migrate(engine, MIGRATIONS.slice(0, 13));
    for (const [place, name] of NAMES.entries()) {
      const id = `${place}`;
      const key = name.toUpperCase().toLowerCase();
      await sql`insert into teams (id, name, name_key, name_sort, description, group_name,
        group_sort, profile, created_at, updated_at, example, deleted_at)
        values (${id}, ${name}, ${key}, ${key}, '', '', '', '[]', '', '', 0, null)`.execute(
        engine.db,
      );
      if (name === "rowless") continue;
      await sql`insert into team_rows (team_id, name_sort, counted)
        values (${id}, ${key}, '{"cells":[]}')`.execute(engine.db);
      const letters = [...key];
      const threes = letters.slice(2).map((_, at) => `~${letters.slice(at, at + 3).join("")}`);
      for (const mark of new Set(threes)) {
        await engine.db.insertInto("team_marks").values({ mark, team_id: id }).execute();
      }
    }
    await migrate(engine);
    const marks = await engine.db.selectFrom("team_marks").selectAll().execute();
    const teams = await engine.db.selectFrom("teams").selectAll().execute();
    const rows = await engine.db.selectFrom("team_rows").selectAll().execute();
    for (const [id, name] of NAMES.entries()) {
      const key = foldCase(name);
      const isOfTeam = ({ team_id }: { readonly team_id: string }) => team_id === `${id}`;
      const expected = name === "rowless" ? [] : nameMarks(name);
      expect(
        marks
          .filter(isOfTeam)
          .map(({ mark }) => mark)
          .sort(),
      ).toEqual([...expected].sort());
      const team = { name_key: key, name_sort: key };
      expect(teams.find((each) => each.id === `${id}`)).toMatchObject(team);
      if (name !== "rowless") expect(rows.find(isOfTeam)?.name_sort).toBe(key);
    }
  });

  test("sort the teams of a practice by what their rows say of it", async () => {
    await migrate(engine, MIGRATIONS.slice(0, 15));
    const run = (text: string) => sql.raw(text).execute(engine.db);
    const cells = [
      ["level", "", 1, 2],
      ["action", "one build", 3, 2],
      ["action", "two test", 4, 2],
    ];
    // More than one part of what is read at once.
    for (let at = 0; at < 501; at++) {
      const counted = JSON.stringify({ groups: ["g:"], lists: [], cells, months: [] });
      await run(`insert into teams (id, name, name_key, name_sort, description, group_name,
        group_sort, profile, created_at, updated_at, example, deleted_at)
        values ('t${at}', 'T${at}', 't${at}', 't', '', '', '', '[]', '', '', 0, null)`);
      await run(`insert into team_rows (team_id, name_sort, counted)
        values ('t${at}', 'key ${at}', '${counted}')`);
      await run(`insert into team_marks (mark, team_id)
        values ('a:one', 't${at}'), ('a:two', 't${at}'), ('~t', 't${at}'), ('p:', 't${at}')`);
    }
    await run(`insert into teams (id, name, name_key, name_sort, description, group_name,
      group_sort, profile, created_at, updated_at, example, deleted_at)
      values ('top', 'Top', 'top', 'top', '', '', '', '[]', '', '', 0, null)`);
    await run(`insert into team_rows (team_id, name_sort, counted)
      values ('top', 'top', '{"groups":["g:"],"lists":[],"cells":[],"months":[]}')`);
    await migrate(engine);
    const marks = await engine.db.selectFrom("team_marks").selectAll().execute();
    expect(marks).toHaveLength(4 * 501);
    const rows = await engine.db.selectFrom("team_rows").select(["team_id", "actions"]).execute();
    for (const { team_id, actions } of rows) expect(actions).toBe(team_id === "top" ? null : 2);
    for (const at of [0, 500]) {
      const own = marks.filter(({ team_id }) => team_id === `t${at}`);
      const none = { days: null, name_sort: null };
      const some = { name_sort: `key ${at}`, team_id: `t${at}` };
      expect(own.toSorted((left, right) => (left.mark < right.mark ? -1 : 1))).toEqual([
        { mark: "a:one", days: 3, ...some },
        { mark: "a:two", days: 4, ...some },
        { mark: "p:", ...none, team_id: `t${at}` },
        { mark: "~t", ...none, team_id: `t${at}` },
      ]);
    }
  });

  test("refuse a database of a newer version and leave it alone", async () => {
    await migrate(engine);
    const newer = { version: 99, name: "from-the-future", applied_at: "2030-01-01T00:00:00.000Z" };
    await engine.db.insertInto("schema_migrations").values(newer).execute();
    await expect(openStorage(place.place)).rejects.toThrow(NewerSchemaError);
    await expect(openStorage(place.place)).rejects.toThrow(
      /schema version 99, but this Tidemark knows only up to \d+\. Start the newer Tidemark/,
    );
    expect(await readSchemaVersion(engine.db)).toBe(99);
  });

  test("run once when five connections start at the same time", async () => {
    const engines = Array.from({ length: 5 }, () => openEngine(place.place));
    const applied = await Promise.all(engines.map((each) => migrate(each)));
    for (const each of engines) await each.close();
    expect(applied.toSorted()).toEqual([0, 0, 0, 0, MIGRATIONS.length]);
  });

  test("run once when five processes start at the same time", { timeout: 60_000 }, async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrateInChild(place)));
    expect(applied.toSorted()).toEqual([0, 0, 0, 0, MIGRATIONS.length]);
    expect(await readSchemaVersion(engine.db)).toBe(SCHEMA_VERSION);
  });
});
