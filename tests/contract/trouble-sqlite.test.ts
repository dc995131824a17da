import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";

import { StorageUnavailableError } from "@/lib/data/errors";
import { checkReadiness } from "@/lib/data/health";
import { closeStorage, prepareStorage } from "@/lib/data/prepare-storage";
import { listTeams } from "@/lib/data/team-list";
import { createTeam } from "@/lib/data/teams";
import { openSqlite } from "@/lib/storage/engines/sqlite";
import { NewerSchemaError, StorageSetupError } from "@/lib/storage/errors";
import { migrate, SCHEMA_VERSION } from "@/lib/storage/migrate";
import { openStorage } from "@/lib/storage/storage";
import { answerOf, makeDraft, practiceIds, save, teamFields } from "../support/teams";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark-test-"));
  for (const name of ["BASE_URL", "HOST", "PORT", "DATABASE_URL"]) vi.stubEnv(name, "");
  vi.stubEnv("TIDEMARK_DATA_DIR", folder);
});

afterEach(async () => {
  await closeStorage().catch(() => {});
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function openFile(): Database.Database {
  return new Database(path.join(folder, "tidemark.sqlite"));
}

describe("the data folder", () => {
  test("is made on first use, for its owner only", async () => {
    const deep = path.join(folder, "a", "b");
    vi.stubEnv("TIDEMARK_DATA_DIR", deep);
    await prepareStorage();
    expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  test("that cannot be made is named, with what to do", async () => {
    const file = path.join(folder, "file");
    writeFileSync(file, "");
    for (const place of [file, path.join(file, "below")]) {
      vi.stubEnv("TIDEMARK_DATA_DIR", place);
      await expect(prepareStorage()).rejects.toThrow(StorageSetupError);
      await expect(prepareStorage()).rejects.toThrow(/data folder .*file.*set TIDEMARK_DATA_DIR/s);
    }
  });

  test("with a file that is no database is refused and left alone", async () => {
    const file = path.join(folder, "tidemark.sqlite");
    writeFileSync(file, "no database at all ".repeat(100));
    await expect(prepareStorage()).rejects.toThrow(StorageSetupError);
    expect(statSync(file).size).toBe(1_900);
  });

  test("keeps the settings that make an answer safe", async () => {
    const engine = openSqlite(folder);
    for (const [name, value] of Object.entries({
      journal_mode: "wal",
      synchronous: 2,
      foreign_keys: 1,
      // Transactions wait for the lock themselves, because this wait would stop the process.
      busy_timeout: 0,
    })) {
      const { rows } = await sql.raw<object>(`pragma ${name}`).execute(engine.db);
      expect(Object.values(rows[0] ?? {})).toEqual([value]);
    }
    await engine.close();
  });
});

describe("a foreign lock", () => {
  test("fails waiting saves together, without stopping the process, and then is over", async () => {
    const team = await makeDraft("Locked");
    const id = practiceIds()[0] ?? "";
    const trySave = () => save(team.id, id, answerOf(3));
    const other = openFile();
    other.exec("begin immediate");
    let ticks = 0;
    const timer = setInterval(() => ticks++, 50);

    const results = await Promise.allSettled([trySave(), trySave(), trySave()]);
    clearInterval(timer);
    for (const result of results) {
      const reason: unknown = result.status === "rejected" ? result.reason : null;
      expect(reason).toBeInstanceOf(StorageUnavailableError);
      expect(reason).toMatchObject({ reason: "busy" });
    }
    expect(ticks).toBeGreaterThan(10);
    other.exec("commit");
    other.close();
    expect(await trySave()).toMatchObject({ status: "ok", version: 1 });
  });

  test("that ends in time is only waited for", async () => {
    const team = await makeDraft("Shortly locked");
    const other = openFile();
    other.exec("begin immediate");
    setTimeout(() => other.exec("commit"), 200);
    const saved = await save(team.id, practiceIds()[0] ?? "", answerOf(3));
    other.close();
    expect(saved).toMatchObject({ status: "ok" });
  });
});

describe("a full disk", () => {
  test("refuses writes, goes on reading, and recovers", async () => {
    const engine = openSqlite(folder);
    await migrate(engine);
    const add = (name: string) =>
      engine.db.transaction().execute((db) =>
        db
          .insertInto("schema_migrations")
          .values({ version: 1000 + name.length, name, applied_at: "" })
          .execute(),
      );
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(engine.db);
    const error: unknown = await add("x".repeat(100_000)).catch((reason: unknown) => reason);
    expect(engine.meaningOf(error)).toBe("disk-full");
    const countRows = async () =>
      (await engine.db.selectFrom("schema_migrations").selectAll().execute()).length;
    expect(await countRows()).toBe(SCHEMA_VERSION);
    await sql`pragma max_page_count = 1000000`.execute(engine.db);
    await add("x".repeat(100_000));
    expect(await countRows()).toBe(SCHEMA_VERSION + 1);
    await engine.close();
  });
});

describe("readiness", () => {
  let now = Date.now();

  /** Moves the clock past what was looked up before. */
  function later(): void {
    now += 2_000;
    vi.useFakeTimers({ toFake: ["Date"], now });
  }

  test("is given while everything works, and looked up once a second", async () => {
    later();
    const first = checkReadiness();
    expect(await first).toEqual({ ready: true, failed: [] });
    expect(checkReadiness()).toBe(first);
    later();
    expect(checkReadiness()).not.toBe(first);
  });

  test("is not given when the disk takes no write", async () => {
    await prepareStorage();
    rmSync(folder, { recursive: true });
    later();
    expect(await checkReadiness()).toEqual({ ready: false, failed: ["disk"] });
  });

  test("is not given when the folder cannot be used at all", async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    later();
    expect(await checkReadiness()).toEqual({ ready: false, failed: ["disk"] });
  });

  test("is not given on a newer schema, before and after the start", async () => {
    await prepareStorage();
    const file = openFile();
    file.exec("insert into schema_migrations values (99, 'x', 'x')");
    file.close();
    later();
    expect(await checkReadiness()).toEqual({ ready: false, failed: ["schema"] });
    await closeStorage();
    later();
    expect(await checkReadiness()).toEqual({ ready: false, failed: ["schema"] });
    await expect(listTeams(LOCAL_OWNER)).rejects.toThrow(NewerSchemaError);
  });
});

test("a place that failed once is tried again at the next use", async () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "");
  await expect(listTeams(LOCAL_OWNER)).rejects.toThrow(StorageSetupError);
  rmSync(folder);
  expect(await createTeam(LOCAL_OWNER, teamFields("Second try"))).toMatchObject({ status: "ok" });
});

test("closing without a query leaves no open file", async () => {
  const storage = await openStorage({ databaseUrl: null, dataDirectory: folder });
  await storage.close();
  await storage.close();
  const file = openFile();
  file.exec("begin exclusive; commit");
  file.close();
});
