import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { RefusedError } from "@/lib/data/errors";
import { backUpInstance, inspectInstanceBackup, restoreInstance } from "@/lib/data/keeping";
import { closeStorage } from "@/lib/data/prepare-storage";
import { listTeams } from "@/lib/data/team-list";
import { migrate, SCHEMA_VERSION } from "@/lib/storage/migrate";
import { openEngine } from "@/lib/storage/storage";
import {
  describeEngines,
  ENGINES,
  elsewhere,
  TEST_DATABASE_URL,
  type TestPlace,
  useDatabase,
} from "../support/engines";
import { seedInstance, sumsOf } from "../support/keeping";
import { runTidemark } from "../support/run-tidemark";
import { spoilInserts } from "../support/spoil-inserts";
import { makeTeam } from "../support/teams";

const APPLICATION_ID = 1_413_762_379;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidemark-backup-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeEngines("a backup", (engine) => {
  useDatabase(engine);
  let place: TestPlace["place"];

  beforeAll(async () => {
    await seedInstance();
    place = {
      databaseUrl: process.env.DATABASE_URL || null,
      dataDirectory: process.env.TIDEMARK_DATA_DIR ?? "",
    };
  }, 60_000);

  test("is one SQLite file of ours with everything in it, for its owner only", async () => {
    const file = path.join(folder, "b.sqlite");
    const backup = await backUpInstance(LOCAL_OWNER, file);
    const rows = Object.fromEntries(backup.rows);
    expect(rows).toEqual(
      Object.fromEntries((await sumsOf(place)).map((each) => [each.table, each.rows])),
    );
    expect(backup).toMatchObject({ file, schemaVersion: SCHEMA_VERSION });
    expect(readdirSync(folder)).toEqual(["b.sqlite"]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const database = new Database(file, { readonly: true });
    expect(database.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
    expect(database.pragma("journal_mode", { simple: true })).toBe("delete");
    database.close();
  });

  test("says the same on either engine after a restore there", { timeout: 60_000 }, async () => {
    const file = path.join(folder, "b.sqlite");
    await backUpInstance(LOCAL_OWNER, file);
    const sums = await sumsOf(place);
    for (const { name } of ENGINES) {
      if (name === "postgres" && TEST_DATABASE_URL === "") continue;
      await elsewhere(name, async (other) => {
        const restored = await restoreInstance(LOCAL_OWNER, file);
        expect(restored).toMatchObject({ kept: null });
        expect(await sumsOf(other.place)).toEqual(sums);
        expect((await listTeams(LOCAL_OWNER)).total).toBe(3);
      });
    }
  });

  test("replaces what is there only when that is meant, and keeps it", async () => {
    const file = path.join(folder, "b.sqlite");
    await backUpInstance(LOCAL_OWNER, file);
    const before = await sumsOf(place);
    await makeTeam(`Later than the backup on ${engine.name}`);
    const later = await sumsOf(place);
    await expect(restoreInstance(LOCAL_OWNER, file)).rejects.toThrow(/There are teams.*--yes/);
    expect(await sumsOf(place)).toEqual(later);

    const { kept } = await restoreInstance(LOCAL_OWNER, file, { replace: true });
    expect(await sumsOf(place)).toEqual(before);
    expect(kept).toMatch(/before-restore-\d{8}T\d{6}Z\.sqlite$/);
    await restoreInstance(LOCAL_OWNER, kept ?? "", { replace: true, now: new Date(0) });
    expect(await sumsOf(place)).toEqual(later);
    rmSync(kept ?? "");
    rmSync(path.join(place.dataDirectory, "before-restore-19700101T000000Z.sqlite"));
  });

  test("is undone whole when the restored rows say something else", async () => {
    const file = path.join(folder, "b.sqlite");
    await backUpInstance(LOCAL_OWNER, file);
    await elsewhere(engine.name, async (other) => {
      const to = openEngine(other.place);
      await migrate(to);
      await spoilInserts(other.place.databaseUrl !== null, to.db);
      await to.close();
      const before = await sumsOf(other.place);
      await expect(restoreInstance(LOCAL_OWNER, file)).rejects.toThrow(/table answers differs/);
      expect(await sumsOf(other.place)).toEqual(before);
    });
  });

  test("is refused where a file is, unless it may be replaced", async () => {
    const file = path.join(folder, "b.sqlite");
    writeFileSync(file, "mine");
    await expect(backUpInstance(LOCAL_OWNER, file)).rejects.toThrow(/is there already.*--force/);
    expect(readFileSync(file, "utf8")).toBe("mine");
    await backUpInstance(LOCAL_OWNER, file, { force: true });
    expect(await inspectInstanceBackup(LOCAL_OWNER, file)).toMatchObject({ file });
  });

  test("that cannot be written says so and leaves nothing", async () => {
    await expect(backUpInstance(LOCAL_OWNER, path.join(folder, "no", "b.sqlite"))).rejects.toThrow(
      /b\.sqlite cannot be written: ENOENT.*Nothing was changed/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a file that is no backup", () => {
  const sqlite = ENGINES[0];
  let place: TestPlace | undefined;
  let good: Buffer;

  beforeAll(async () => {
    place = await sqlite?.open();
    Object.assign(process.env, place?.env, { BASE_URL: "", HOST: "", PORT: "" });
    await seedInstance();
    const file = path.join(process.env.TIDEMARK_DATA_DIR ?? "", "good.sqlite");
    await backUpInstance(LOCAL_OWNER, file);
    good = readFileSync(file);
  }, 60_000);

  afterAll(async () => {
    await closeStorage();
    await place?.remove();
  });

  async function refuses(file: string, reason: RegExp): Promise<void> {
    const data = process.env.TIDEMARK_DATA_DIR ?? "";
    const sums = await sumsOf({ databaseUrl: null, dataDirectory: data });
    const files = readdirSync(data).sort();
    const bytes = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
    await expect(inspectInstanceBackup(LOCAL_OWNER, file)).rejects.toThrow(reason);
    const restore = () => restoreInstance(LOCAL_OWNER, file, { replace: true });
    await expect(restore()).rejects.toThrow(RefusedError);
    await expect(restore()).rejects.toThrow(reason);
    expect(await sumsOf({ databaseUrl: null, dataDirectory: data })).toEqual(sums);
    expect(readdirSync(data).sort()).toEqual(files);
    if (bytes) expect(readFileSync(file).equals(bytes)).toBe(true);
  }

  test.each([0, 10, 99, 100, 4095, 4096, 0.25, 0.5, 0.999])("cut off at %d", async (point) => {
    const file = path.join(folder, "cut.sqlite");
    const end = point < 1 && point > 0 ? Math.floor(good.length * point) : point;
    writeFileSync(file, good.subarray(0, end));
    await refuses(file, /cut off|no SQLite database/);
  });

  test("a text, an image and a folder", async () => {
    const text = path.join(folder, "text.sqlite");
    writeFileSync(text, "team,answer\n".repeat(2_000));
    await refuses(text, /no SQLite database/);
    writeFileSync(text, "\x89PNG\r\n\x1a\n");
    await refuses(text, /no SQLite database/);
    await refuses(folder, /is not a file/);
    await refuses(path.join(folder, "none"), /is not there/);
  });

  test("a database of another program, with and without a number", async () => {
    for (const id of [0, 99]) {
      const file = path.join(folder, `other-${id}.sqlite`);
      const other = new Database(file);
      other.exec(`pragma application_id = ${id}; create table teams (id text)`);
      other.exec("create table schema_migrations (version integer, name text, applied_at text)");
      other.exec("insert into schema_migrations values (1, 'something', '')");
      other.close();
      await refuses(file, /another program made this database/);
    }
  });

  test("a backup of a newer version", async () => {
    const file = changed("newer", "insert into schema_migrations values (99, 'x', 'x')");
    await refuses(file, /newer Tidemark \(schema version 99/);
  });

  test("one with bits turned, and one with rows that refer to nothing", async () => {
    const file = path.join(folder, "damaged.sqlite");
    const bytes = Buffer.from(good);
    bytes.fill(0x5a, 4096 * 3, 4096 * 9);
    writeFileSync(file, bytes);
    await refuses(file, /It is damaged/);
    const orphans = "pragma foreign_keys = off; delete from teams";
    await refuses(changed("orphans", orphans), /damaged: \d+ rows refer to rows/);
  });

  /** A copy of the good backup with a change to it. */
  function changed(name: string, change: string): string {
    const file = path.join(folder, `${name}.sqlite`);
    writeFileSync(file, good);
    const database = new Database(file);
    database.exec(change);
    database.close();
    return file;
  }

  test("is refused by the real commands with sentences and exit codes", async () => {
    const file = path.join(folder, "cut.sqlite");
    writeFileSync(file, good.subarray(0, 50_000));
    const [verified, restored] = await Promise.all([
      runTidemark("restore", file, "--verify"),
      runTidemark("restore", file, "--yes"),
    ]);
    expect(verified).toMatchObject({ stdout: "", exitCode: 1 });
    expect(verified.stderr).toMatch(/cut\.sqlite cannot be restored\. It is cut off: 50000 of/);
    expect(restored).toMatchObject({ stdout: "", exitCode: 2 });
    expect(restored.stderr).toMatch(/It is cut off.*\nNothing was restored from/);
  }, 60_000);

  test("and a good one is taken by the real commands", async () => {
    const file = path.join(folder, "b.sqlite");
    const backup = await runTidemark("backup", file);
    expect(backup).toMatchObject({ stderr: "", exitCode: 0 });
    expect(backup.stdout).toMatch(
      /^Wrote .*b\.sqlite: 4 teams, \d[\d,]* answer changes, 3 snapshots, 2 plans, .*whole\.\n$/,
    );
    const verified = await runTidemark("restore", file, "--verify");
    expect(verified).toMatchObject({ stderr: "", exitCode: 0 });
    expect((await runTidemark("restore", file)).exitCode).toBe(2);
    const restored = await runTidemark("restore", file, "--yes");
    expect(restored).toMatchObject({ stderr: "", exitCode: 0 });
    expect(restored.stdout).toMatch(/What was stored before is kept in .*before-restore-/);
  }, 60_000);

  test("and nothing to back up is no backup", async () => {
    const data = path.join(folder, "nowhere");
    const before = process.env.TIDEMARK_DATA_DIR;
    process.env.TIDEMARK_DATA_DIR = data;
    await expect(backUpInstance(LOCAL_OWNER, path.join(folder, "b"))).rejects.toThrow(
      /nothing of Tidemark in the data folder .*nowhere/,
    );
    expect(existsSync(data)).toBe(false);
    process.env.TIDEMARK_DATA_DIR = before;
  });

  test("and a folder without the right to write is named", async () => {
    const closed = path.join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    const isRoot = process.getuid?.() === 0;
    const attempt = backUpInstance(LOCAL_OWNER, path.join(closed, "b.sqlite"));
    if (isRoot) await attempt;
    else await expect(attempt).rejects.toThrow(/cannot be written: EACCES/);
  });
});
