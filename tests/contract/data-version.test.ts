import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db, Storage } from "@/lib/storage/storage";
import { openEngine, openStorage } from "@/lib/storage/storage";
import { describeEngines, type TestPlace } from "@/tests/support/engines";

describeEngines("the version of the data", ({ open }) => {
  let at: TestPlace;
  let storage: Storage;
  beforeEach(async () => {
    at = await open();
    storage = await openStorage(at.place);
  });
  afterEach(async () => {
    await storage.close();
    await at.remove();
  });

  const add = (version: number) => async (db: Db) => {
    const row = { version, name: `row ${version}`, applied_at: "" };
    await db.insertInto("schema_migrations").values(row).execute();
  };
  const count = (db: Db) => db.selectFrom("schema_migrations").select("version").execute();

  /** PostgreSQL counts the commits of all its databases, and other tests have theirs. */
  test("stays while data are only read", async () => {
    const isSame = async () => {
      const before = await storage.dataVersion();
      await Promise.all([storage.read(count), storage.read(count)]);
      await storage.schemaVersion();
      return (await storage.dataVersion()) === before;
    };
    await expect.poll(isSame, { timeout: 15_000, interval: 10 }).toBe(true);
  });

  test("is another one after each commit, of this process or another", async () => {
    const seen = [await storage.dataVersion()];
    for (const version of [1000, 1001]) {
      await storage.write(add(version));
      seen.push(await storage.dataVersion());
    }
    const other = openEngine(at.place);
    await other.write(add(1002));
    await other.close();
    seen.push(await storage.dataVersion());
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("is another one as soon as a write is acknowledged, also while somebody reads", async () => {
    const before = await storage.dataVersion();
    let finish = () => {};
    const reading = storage.read(async (db) => {
      await count(db);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await storage.write(add(1000));
    const after = storage.dataVersion();
    finish();
    expect(await after).not.toBe(before);
    await reading;
  });

  test("is never that of an earlier opening", async () => {
    const before = await storage.dataVersion();
    await storage.close();
    storage = await openStorage(at.place);
    expect(await storage.dataVersion()).not.toBe(before);
  });
});
