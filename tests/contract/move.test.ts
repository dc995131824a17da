import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { RefusedError } from "@/lib/data/errors";
import { moveInstance } from "@/lib/data/keeping";
import { closeStorage } from "@/lib/data/prepare-storage";
import { CopyMismatchError, copyTables, DATA_TABLES } from "@/lib/storage/copy-tables";
import { migrate } from "@/lib/storage/migrate";
import { openEngine } from "@/lib/storage/storage";
import {
  describeEngines,
  ENGINES,
  TEST_DATABASE_URL,
  type TestPlace,
  useDatabase,
} from "../support/engines";
import { seedInstance, sumsOf } from "../support/keeping";
import { runTidemark } from "../support/run-tidemark";
import { spoilInserts } from "../support/spoil-inserts";

let targets: TestPlace[];

beforeEach(() => {
  targets = [];
});

afterEach(async () => {
  for (const target of targets) await target.remove();
});

async function target(name: "sqlite" | "postgres"): Promise<TestPlace> {
  const opened = await ENGINES.find((each) => each.name === name)?.open();
  if (!opened) throw new Error(name);
  targets.push(opened);
  return opened;
}

const addressOf = ({ place }: TestPlace) => place.databaseUrl ?? place.dataDirectory;

describeEngines("moving", (engine) => {
  useDatabase(engine);
  const isBoth = TEST_DATABASE_URL !== "" && engine.name === "sqlite";
  const other = isBoth ? "postgres" : "sqlite";
  const here = () => ({
    databaseUrl: process.env.DATABASE_URL || null,
    dataDirectory: process.env.TIDEMARK_DATA_DIR ?? "",
  });

  test("copies every row to the other engine and back again", { timeout: 60_000 }, async () => {
    await seedInstance();
    const before = await sumsOf(here());
    expect(before.every(({ rows }) => rows > 0)).toBe(true);
    const there = await target(other);
    expect(await moveInstance(LOCAL_OWNER, addressOf(there))).toEqual(before);
    expect(await sumsOf(there.place)).toEqual(before);
    expect(await sumsOf(here())).toEqual(before);

    const back = await target(engine.name);
    const home = { ...process.env };
    await closeStorage();
    Object.assign(process.env, there.env);
    const run = await runTidemark("move", "--to", addressOf(back));
    Object.assign(process.env, home);
    expect(run).toMatchObject({ stderr: "", exitCode: 0 });
    expect(run.stdout).toMatch(/^Table +Rows +SHA-256\n/);
    for (const { table, rows, checksum } of before) {
      expect(run.stdout).toMatch(new RegExp(`^${table} +${rows} +${checksum}$`, "m"));
    }
    expect(run.stdout).toMatch(
      engine.name === "sqlite" ? /unset DATABASE_URL/ : /set DATABASE_URL/,
    );
    expect(await sumsOf(back.place)).toEqual(before);
  });

  test("goes only to an empty place", async () => {
    const there = await target(other);
    await moveInstance(LOCAL_OWNER, addressOf(there));
    const sums = await sumsOf(there.place);
    await expect(moveInstance(LOCAL_OWNER, addressOf(there))).rejects.toThrow(RefusedError);
    await expect(moveInstance(LOCAL_OWNER, addressOf(there))).rejects.toThrow(
      /teams in the target/,
    );
    await expect(moveInstance(LOCAL_OWNER, addressOf({ ...there, place: here() }))).rejects.toThrow(
      /teams in the target/,
    );
    expect(await sumsOf(there.place)).toEqual(sums);
  });

  test("knows every table with data", async () => {
    const db = openEngine(here());
    const tables = await db.db.introspection.getTables({ withInternalKyselyTables: false });
    const schema = new URL(process.env.DATABASE_URL || "file:///x").searchParams.get("options");
    const names = tables
      .filter((each) => each.schema === undefined || schema?.endsWith(`=${each.schema}`))
      .map(({ name }) => name);
    await db.close();
    expect(names.sort()).toEqual([...DATA_TABLES, "schema_migrations"].sort());
  });

  test("is undone whole when the copy says something else", async () => {
    const there = await target(other);
    const to = openEngine(there.place);
    await migrate(to);
    await spoilInserts(there.place.databaseUrl !== null, to.db);
    const from = openEngine(here());
    const attempt = from.readLong((reading) =>
      to.underMigrationLock((writing) => copyTables(reading, writing)),
    );
    await expect(attempt).rejects.toThrow(CopyMismatchError);
    const { rows } = await sql`select * from questionnaires`.execute(to.db);
    expect(rows).toEqual([]);
    await from.close();
    await to.close();
  });
});

test("refuses an address of another kind", async () => {
  const run = await runTidemark("move", "--to", "mysql://x@y/z");
  expect(run).toMatchObject({ stdout: "", exitCode: 2 });
  expect(run.stderr).toMatch(/--to: give a postgres:\/\/ address or a folder/);
}, 30_000);
