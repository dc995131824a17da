import { expect, test } from "vitest";
import type { Db } from "@/lib/storage/storage";
import { openEngine, openStorage } from "@/lib/storage/storage";
import { describeEngines, useStorage } from "@/tests/support/engines";

describeEngines("the version of the data", (engine) => {
  const own = useStorage(engine);

  const add = (version: number) => async (db: Db) => {
    const row = { version, name: `row ${version}`, applied_at: "" };
    await db.insertInto("schema_migrations").values(row).execute();
  };
  const count = (db: Db) => db.selectFrom("schema_migrations").select("version").execute();

  /** PostgreSQL counts the commits of all its databases, and other tests have theirs. */
  test("stays while data are only read", async () => {
    const isSame = async () => {
      const before = await own.storage.dataVersion();
      await Promise.all([own.storage.read(count), own.storage.read(count)]);
      await own.storage.schemaVersion();
      return (await own.storage.dataVersion()) === before;
    };
    await expect.poll(isSame, { timeout: 15_000, interval: 10 }).toBe(true);
  });

  test("is another one after each commit, of this process or another", async () => {
    const seen = [await own.storage.dataVersion()];
    for (const version of [1000, 1001]) {
      await own.storage.write(add(version));
      seen.push(await own.storage.dataVersion());
    }
    const other = openEngine(own.place);
    await other.write(add(1002));
    await other.close();
    seen.push(await own.storage.dataVersion());
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("is another one as soon as a write is acknowledged, also while somebody reads", async () => {
    const before = await own.storage.dataVersion();
    let finish = () => {};
    const reading = own.storage.read(async (db) => {
      await count(db);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await own.storage.write(add(1000));
    const after = own.storage.dataVersion();
    finish();
    expect(await after).not.toBe(before);
    await reading;
  });

  test("is never that of an earlier opening", async () => {
    const before = await own.storage.dataVersion();
    await own.storage.close();
    own.storage = await openStorage(own.place);
    expect(await own.storage.dataVersion()).not.toBe(before);
  });
});
