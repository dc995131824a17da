import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db, Storage } from "@/lib/storage/storage";
import { openEngine, openStorage } from "@/lib/storage/storage";
import { describeEngines, useStorage } from "@/tests/support/engines";

/** Adds a row that nothing else needs. */
async function add(db: Db, version: number): Promise<number> {
  const row = { version, name: `row ${version}`, applied_at: "" };
  await db.insertInto("schema_migrations").values(row).execute();
  return version;
}

async function rowsFrom(storage: Storage): Promise<number[]> {
  const rows = await storage.read((db) =>
    db.selectFrom("schema_migrations").select("version").orderBy("version").execute(),
  );
  return rows.map(({ version }) => version).filter((version) => version >= 1000);
}

describeEngines("writes that arrive together", (engine) => {
  const own = useStorage(engine);

  test("each gets its own result; one that fails is undone alone", async () => {
    const failing = async (db: Db) => {
      await add(db, 1001);
      throw new Error("no");
    };
    const outcomes = await Promise.allSettled([
      own.storage.write((db) => add(db, 1000)),
      own.storage.write(failing),
      own.storage.write((db) => add(db, 1000)),
      own.storage.write((db) => add(db, 1002)),
    ]);
    const [first, failed, second, other] = outcomes;
    expect([failed?.status, other?.status]).toEqual(["rejected", "fulfilled"]);
    // Either of the two that want one key may come first, the other is told.
    expect([first?.status, second?.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const loser = first?.status === "rejected" ? first : second;
    expect(loser).toMatchObject({ reason: { name: "UniqueViolationError" } });
    await expect(own.storage.write(failing)).rejects.toThrow("no");
    expect(await rowsFrom(own.storage)).toEqual([1000, 1002]);
  });

  test("what was acknowledged is what is stored, whoever fails", { timeout: 60_000 }, async () => {
    let next = 2000;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (fates) => {
        const writes = fates.map((succeeds) => {
          const version = next++;
          return own.storage.write(async (db) => {
            await add(db, version);
            if (!succeeds) throw new Error("no");
            return version;
          });
        });
        const outcomes = await Promise.allSettled(writes);
        const told = outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
        expect(told).toHaveLength(fates.filter(Boolean).length);
        const first = next - fates.length;
        expect((await rowsFrom(own.storage)).filter((version) => version >= first)).toEqual(told);
      }),
      { numRuns: 20 },
    );
  });

  test("a write that is told finds itself stored for every reader", async () => {
    const seen = await Promise.all(
      [1000, 1001, 1002].map(async (version) => {
        await own.storage.write((db) => add(db, version));
        return rowsFrom(own.storage);
      }),
    );
    for (const [place, rows] of seen.entries()) expect(rows).toContain(1000 + place);
  });
});

test("a disk that fills up fails all that share the commit, and keeps none of it", async () => {
  const sqlite = await openSqliteAlone();
  const { engine } = sqlite;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(engine.db);
  const outcomes = await Promise.allSettled([
    engine.write((db) => add(db, 1000)),
    engine.write((db) =>
      db
        .insertInto("schema_migrations")
        .values({ version: 1001, name: "x".repeat(100_000), applied_at: "" })
        .execute(),
    ),
    engine.write((db) => add(db, 1002)),
  ]);
  const stored = await engine.db.selectFrom("schema_migrations").select("version").execute();
  const told = outcomes.flatMap((each, place) => (each.status === "fulfilled" ? [place] : []));
  expect(outcomes[1]?.status).toBe("rejected");
  expect(stored.map(({ version }) => version).filter((version) => version >= 1000)).toEqual(
    told.map((place) => 1000 + place),
  );
  await sqlite.remove();
});

test("a commit that fails is a failure for all that share it, and for one that is alone", async () => {
  const { engine, remove } = await openSqliteAlone();
  const orphan = async (db: Db) => {
    await sql`pragma defer_foreign_keys = on`.execute(db);
    const draft = sql`insert into drafts (id, team_id, mode, started_at)`;
    await sql`${draft} values ('one', 'no such team', 'full', '')`.execute(db);
  };
  const outcomes = await Promise.allSettled([
    engine.write((db) => add(db, 1000)),
    engine.write(orphan),
    engine.write((db) => add(db, 1002)),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await expect(engine.write(orphan)).rejects.toThrow(/FOREIGN KEY/);
  expect(await engine.db.selectFrom("drafts").select("id").execute()).toEqual([]);
  const stored = await engine.db.selectFrom("schema_migrations").select("version").execute();
  expect(stored.filter(({ version }) => version >= 1000)).toEqual([]);
  await remove();
});

async function openSqliteAlone() {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), "tidemark-commit-"));
  await (await openStorage({ databaseUrl: null, dataDirectory })).close();
  const engine = openEngine({ databaseUrl: null, dataDirectory });
  const remove = async () => {
    await engine.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { engine, remove };
}
