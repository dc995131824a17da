import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { getDraft } from "@/lib/data/drafts";
import { RefusedError } from "@/lib/data/errors";
import { exportInstance } from "@/lib/data/export-instance";
import { importInstance } from "@/lib/data/import-instance";
import { inspectInstanceBackup, restoreInstance } from "@/lib/data/keeping";
import { listPlans } from "@/lib/data/plans";
import { closeStorage } from "@/lib/data/prepare-storage";
import { backUp } from "@/lib/storage/backup";
import { migrate, SCHEMA_VERSION } from "@/lib/storage/migrate";
import { MIGRATIONS } from "@/lib/storage/migrations/list";
import { openEngine, openStorage } from "@/lib/storage/storage";
import { describeEngines, type TestPlace } from "../support/engines";
import { programOf } from "../support/program";
import { makeReleasedSchema, OLD, OLD_ANSWERS } from "../support/released-schema";
import { answerOf, save } from "../support/teams";

const CHILD = "tests/support/migrate-child.ts";
const KEPT = `before-schema-${SCHEMA_VERSION}.sqlite`;

const SECOND_TABLES = [
  ...["questionnaires", "teams", "drafts", "answers", "answer_changes"],
  ...["snapshots", "team_summaries", "team_area_summaries"],
];

const OLD_LINE = JSON.stringify({
  ...{ mode: "full", version: "1.0.0", answered: 1, applicable: 60 },
  levels: { culture: [1, 2] },
});

type Row = Readonly<Record<string, unknown>>;

describeEngines("an upgrade from the first release", (engine) => {
  let place: TestPlace;

  beforeEach(async () => {
    place = await engine.open();
    for (const [name, value] of Object.entries({
      ...place.env,
      BASE_URL: "",
      HOST: "",
      PORT: "",
    })) {
      vi.stubEnv(name, value);
    }
    await withDb(async (_, opened) => makeReleasedSchema(opened));
  });

  afterEach(async () => {
    await closeStorage();
    vi.unstubAllEnvs();
    await place.remove();
  });

  async function withDb<T>(
    run: (db: Kysely<never>, opened: ReturnType<typeof openEngine>) => Promise<T>,
  ): Promise<T> {
    const opened = openEngine(place.place);
    try {
      return await run(opened.db as unknown as Kysely<never>, opened);
    } finally {
      await opened.close();
    }
  }

  function rowsOf(query: string): Promise<readonly Row[]> {
    return withDb(async (db) => (await sql.raw<Row>(query).execute(db)).rows);
  }

  async function upgrade(): Promise<void> {
    await (await openStorage(place.place)).close();
  }

  async function expectEverything(): Promise<void> {
    const changes = await rowsOf("select * from answer_changes");
    for (const { draft, practice, choice, note, links, at } of OLD_ANSWERS) {
      const [found, ...others] = changes.filter(
        (each) => each.draft_id === draft && each.practice_id === practice && each.saved_at === at,
      );
      expect(found).toMatchObject({ choice, note, links, saved_by: "Local owner" });
      expect(others.every((each) => each.note === note && each.choice === choice)).toBe(true);
    }
    const byPractice = Map.groupBy(changes, (each) => `${each.team_id} ${each.practice_id}`);
    for (const rows of byPractice.values()) {
      const versions = rows.map(({ version }) => Number(version)).sort((a, b) => a - b);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
    const heads = await rowsOf(`select * from answers where draft_id = '${OLD.open}'`);
    expect(heads).toHaveLength(byPractice.size);
    for (const head of heads) {
      const rows = byPractice.get(`${OLD.team} ${head.practice_id}`) ?? [];
      expect(head.version).toBe(Math.max(...rows.map(({ version }) => Number(version))));
      const said = OLD_ANSWERS.find(
        ({ draft, practice }) => draft === OLD.open && practice === head.practice_id,
      );
      expect(head).toMatchObject({ choice: said?.choice ?? null, note: said?.note ?? "" });
    }
  }

  test("keeps every answer, numbers them, and leaves snapshots as they were", async () => {
    const before = {
      teams: await rowsOf("select * from teams order by id"),
      snapshots: await rowsOf("select * from snapshots"),
      summaries: await rowsOf("select * from team_summaries"),
    };
    await upgrade();
    await expectEverything();
    const none = { tags: "[]", external_id: null };
    expect(await rowsOf("select * from teams order by id")).toEqual(
      before.teams.map((team) => ({ ...team, ...none })),
    );
    expect(await rowsOf("select * from snapshots")).toEqual(
      before.snapshots.map((row) => ({ ...row, withdrawn_at: null })),
    );
    expect(await rowsOf("select * from team_summaries")).toEqual(
      before.summaries.map((row) => ({ ...row, line: OLD_LINE })),
    );
  });

  test("lets people go on, and says the same as a fresh import of it", async () => {
    const draft = await getDraft(LOCAL_OWNER, OLD.team);
    expect(draft?.answers.get("incident-response")?.note).toHaveLength(32_768);
    expect(draft?.versions.get("stable-team")).toBe(4);
    const saved = await save(OLD.team, "stable-team", answerOf(0));
    expect(saved).toMatchObject({ status: "ok", version: 5 });
    const exported = (await exportInstance(LOCAL_OWNER, null)) ?? "";
    await closeStorage();
    const other = await engine.open();
    for (const [name, value] of Object.entries(other.env)) vi.stubEnv(name, value);
    expect(await importInstance(LOCAL_OWNER, exported)).toMatchObject({ status: "ok" });
    expect(await exportInstance(LOCAL_OWNER, null)).toBe(exported);
    await closeStorage();
    await other.remove();
  });

  test("keeps what was there before, once, whatever starts at the same time", async () => {
    if (engine.name === "postgres") {
      const file = path.join(tmpdir(), "tidemark-never-written.sqlite");
      await expect(backUp(place.place, { file, force: false })).rejects.toThrow(
        /schema version 1 .* start it once, which upgrades the database, or use pg_dump/,
      );
      expect(existsSync(file)).toBe(false);
      return;
    }
    const children = Array.from({ length: 5 }, () => spawnChild());
    const applied = await Promise.all(children.map((child) => text(child.stdout)));
    expect(applied.toSorted()).toEqual(["0", "0", "0", "0", String(SCHEMA_VERSION - 1)]);
    expect(filesThere()).toEqual([KEPT, "tidemark.sqlite"]);
    const file = path.join(place.place.dataDirectory, KEPT);
    const kept = new Database(file, { readonly: true });
    expect(kept.prepare("select max(version) from schema_migrations").pluck().get()).toBe(1);
    expect(kept.prepare("select count(*) from answers").pluck().get()).toBe(OLD_ANSWERS.length);
    kept.close();

    expect(await inspectInstanceBackup(LOCAL_OWNER, file)).toMatchObject({ schemaVersion: 1 });
    await restoreInstance(LOCAL_OWNER, file, { replace: true });
    await expectEverything();
    expect(existsSync(file)).toBe(true);
  }, 60_000);

  test("from the second schema keeps every row, and adds no plan", async () => {
    await withDb((_, opened) => migrate(opened, MIGRATIONS.slice(0, 2)));
    const all = async () => {
      const rows: Record<string, readonly Row[]> = {};
      for (const table of SECOND_TABLES)
        rows[table] = await rowsOf(`select * from ${table} order by 1, 2`);
      return rows;
    };
    const before = await all();
    expect(before.answer_changes?.length).toBeGreaterThan(OLD_ANSWERS.length);
    await upgrade();
    // Row by row; later schemas have more columns.
    expect(await all()).toMatchObject(before);
    expect(await rowsOf("select * from plans")).toEqual([]);
    expect(await listPlans(LOCAL_OWNER, OLD.team)).toMatchObject({ plans: [] });
    if (engine.name === "postgres") return;
    const kept = await inspectInstanceBackup(
      LOCAL_OWNER,
      path.join(place.place.dataDirectory, KEPT),
    );
    expect(kept).toMatchObject({ schemaVersion: 2 });
  });

  test("can be restored from a copy of a data folder that never was upgraded", async () => {
    if (engine.name === "postgres") return;
    const other = await engine.open();
    vi.stubEnv("TIDEMARK_DATA_DIR", other.place.dataDirectory);
    const copied = path.join(place.place.dataDirectory, "tidemark.sqlite");
    expect(await restoreInstance(LOCAL_OWNER, copied)).toMatchObject({ kept: null });
    expect((await getDraft(LOCAL_OWNER, OLD.team))?.versions.get("stable-team")).toBe(4);
    await closeStorage();
    vi.stubEnv("TIDEMARK_DATA_DIR", place.place.dataDirectory);
    await other.remove();
    await expect(restoreInstance(LOCAL_OWNER, copied)).rejects.toThrow(RefusedError);
  });

  function spawnChild() {
    return spawn(process.execPath, programOf(CHILD), {
      env: { ...process.env, ...place.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  function filesThere(): readonly string[] {
    const files = readdirSync(place.place.dataDirectory);
    return files.filter((name) => !/-(wal|shm)$/.test(name)).sort();
  }
});
