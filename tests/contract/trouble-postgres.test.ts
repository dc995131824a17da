import { sql } from "kysely";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { unlessUnavailable } from "@/app/answer-unavailable";
import DashboardPage from "@/app/dashboard/page";
import HomePage from "@/app/page";
import { DEFAULT_VIEW } from "@/components/dashboard/dashboard-view";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { checkReadiness } from "@/lib/data/health";
import { getDashboard } from "@/lib/data/organisation/get-dashboard";
import { getHeatMap } from "@/lib/data/organisation/get-heat-map";
import { closeStorage } from "@/lib/data/prepare-storage";
import { getStorage } from "@/lib/data/store/open-storage";
import { listTeams } from "@/lib/data/team-list";
import { openStorage, type Storage } from "@/lib/storage/storage";
import { findTeams } from "@/lib/storage/team-list";
import { ENGINES, queryServer, TEST_DATABASE_URL, type TestPlace } from "../support/engines";
import { openProxy, type TcpProxy } from "../support/tcp-proxy";
import { makeTeam } from "../support/teams";

const FRONT_DOOR = Symbol.for("tidemark.front-door") as unknown as string;
const isMissing = TEST_DATABASE_URL === "";
if (isMissing) {
  console.warn("SKIPPED: trouble with PostgreSQL was not tried, TEST_DATABASE_URL is not set.");
}

describe.skipIf(isMissing)("PostgreSQL", () => {
  let place: TestPlace;
  let storage: Storage;
  let proxy: TcpProxy;

  /** Ends every connection that the code under test has, as a restart of the server does. */
  async function terminate(): Promise<number> {
    const name = new URL(place.env.DATABASE_URL).searchParams.get("application_name");
    const { rowCount } = await queryServer(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1",
      [name],
    );
    return rowCount ?? 0;
  }

  beforeAll(async () => {
    const postgres = ENGINES.find(({ name }) => name === "postgres");
    if (!postgres) throw new Error("There is no such engine.");
    place = await postgres.open();
    storage = await openStorage(place.place);
    const url = new URL(place.env.DATABASE_URL);
    proxy = await openProxy(url.hostname, Number(url.port || 5432));
    url.hostname = "127.0.0.1";
    url.port = String(proxy.port);
    Object.assign(process.env, { BASE_URL: "", HOST: "", PORT: "", DATABASE_URL: url.href });
  });

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2_000 });
  });

  afterAll(async () => {
    vi.useRealTimers();
    await closeStorage();
    await proxy.cut();
    await storage.close();
    await place.remove();
  });

  test("that restarts while connections rest is found again", async () => {
    await Promise.all(Array.from({ length: 5 }, () => storage.read(findTeams)));
    expect(await terminate()).toBeGreaterThan(0);
    await vi.waitFor(async () => expect(await storage.read(findTeams)).toEqual([]));
  });

  test("that restarts during a query fails that query and no more", async () => {
    const sleeping = storage.write(async (db) => sql`select pg_sleep(30)`.execute(db));
    const failed = expect(sleeping).rejects.toMatchObject({ reason: "unavailable" });
    await vi.waitFor(async () => {
      const { rowCount } = await queryServer(
        "select 1 from pg_stat_activity where query = 'select pg_sleep(30)' and state = 'active'",
      );
      expect(rowCount).toBe(1);
    });
    await terminate();
    await failed;
    await vi.waitFor(async () => expect(await storage.read(findTeams)).toEqual([]));
  });

  test("that restarts between two queries of a transaction undoes it", async () => {
    const broken = storage.write(async (db) => {
      await sql`create table between_two (id text)`.execute(db);
      await terminate();
      await sql`select 1`.execute(db);
    });
    await expect(broken).rejects.toThrow(StorageUnavailableError);
    await vi.waitFor(async () => {
      const found = await storage.read((db) => sql`select to_regclass('between_two')`.execute(db));
      expect(found.rows).toEqual([{ to_regclass: null }]);
    });
  });

  test("that holds a lock for too long is busy", async () => {
    const team = await makeTeam("Held");
    const held = storage.write(async (db) => {
      await sql`select 1 from teams where id = ${team.id} for update`.execute(db);
      await expect(
        storage.write((other) =>
          sql`update teams set name = 'Taken' where id = ${team.id}`.execute(other),
        ),
      ).rejects.toMatchObject({ reason: "busy" });
    });
    await held;
    await storage.write((db) => sql`delete from teams`.execute(db));
  });

  test("whose tables a newer Tidemark changed fails one query and no more", async () => {
    const team = await makeTeam("Kept");
    const find = () =>
      storage.read((db) => db.selectFrom("teams").selectAll().where("id", "=", team.id).execute());
    const alter = (change: string) =>
      storage.write((db) => sql.raw(`alter table teams ${change}`).execute(db));
    for (let use = 0; use < 3; use += 1) expect(await find()).toHaveLength(1);
    await alter("add column newer text");
    await expect(find()).rejects.toMatchObject({ reason: "busy" });
    for (let use = 0; use < 3; use += 1) expect(await find()).toMatchObject([{ newer: null }]);
    await alter("drop column newer");
    await storage.write((db) => sql`delete from teams`.execute(db));
  });

  test("keeps the statements that it is asked again", async () => {
    const kept = () =>
      storage.read((db) =>
        sql<{ uses: number }>`select generic_plans + custom_plans as uses
          from pg_prepared_statements where statement = 'select $1::int + 40 as sum'`.execute(db),
      );
    const add = (value: number) =>
      storage.read((db) => sql<{ sum: number }>`select ${value}::int + 40 as sum`.execute(db));
    expect((await add(1)).rows).toEqual([{ sum: 41 }]);
    expect((await kept()).rows).toEqual([]);
    expect((await add(2)).rows).toEqual([{ sum: 42 }]);
    expect((await add(3)).rows).toEqual([{ sum: 43 }]);
    expect((await kept()).rows).toEqual([{ uses: 2 }]);
  });

  test("that is away makes nothing ready, and is found again without a restart", async () => {
    await makeTeam("Away");
    expect(await checkReadiness()).toEqual({ ready: true, failed: [] });
    await proxy.cut();
    vi.setSystemTime(Date.now() + 2_000);
    expect(await checkReadiness()).toEqual({ ready: false, failed: ["database"] });
    await expect(listTeams(LOCAL_OWNER)).rejects.toThrow(StorageUnavailableError);
    // What is open is never answered with a page that says there are no teams.
    const dashboard = { ...DEFAULT_VIEW, size: 25 } as const;
    await expect(getHeatMap(LOCAL_OWNER, dashboard)).rejects.toThrow(StorageUnavailableError);
    const page = renderToStaticMarkup(await unlessUnavailable("No teams yet"));
    expect(page).toMatch(/This page could not be shown.*Try again/s);
    expect(page).not.toContain("No teams yet");
    const [params, searchParams] = [Promise.resolve({}), Promise.resolve({})];
    expect(renderToStaticMarkup(await HomePage({ params, searchParams }))).toBe(page);
    await proxy.mend();
    expect((await listTeams(LOCAL_OWNER)).teams).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2_000);
    expect(await checkReadiness()).toEqual({ ready: true, failed: [] });
    expect(await unlessUnavailable("pages")).toBe("pages");
  });

  test("that is away at the start is found later", async () => {
    await closeStorage();
    await proxy.cut();
    await expect(listTeams(LOCAL_OWNER)).rejects.toThrow(StorageUnavailableError);
    await proxy.mend();
    expect((await listTeams(LOCAL_OWNER)).teams).toHaveLength(1);
  });

  test("that is away for the overview leaves the teams on the dashboard", async () => {
    const open = await getStorage();
    const read = open.read.bind(open);
    const dashboard = { ...DEFAULT_VIEW, size: 25 } as const;
    await getDashboard(LOCAL_OWNER, dashboard);
    vi.spyOn(open, "read")
      .mockImplementationOnce(read)
      .mockRejectedValueOnce(new StorageUnavailableError("unavailable", null));
    const shown = await getDashboard(LOCAL_OWNER, dashboard, { overview: { since: null } });
    expect(shown).toMatchObject({
      heatMap: { status: "ok" },
      overview: { status: "unavailable" },
    });
    const setStatus = vi.fn();
    vi.stubGlobal(FRONT_DOOR, { setStatus });
    vi.spyOn(open, "read")
      .mockImplementationOnce(read)
      .mockRejectedValueOnce(new StorageUnavailableError("unavailable", null));
    await DashboardPage({ params: Promise.resolve({}), searchParams: Promise.resolve({}) });
    expect(setStatus).toHaveBeenCalledWith(503);
    await DashboardPage({ params: Promise.resolve({}), searchParams: Promise.resolve({}) });
    expect(setStatus).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  test("with an address that nobody answers under is unavailable", async () => {
    const nowhere = { databaseUrl: "postgres://127.0.0.1:1/x", dataDirectory: "" };
    await expect(openStorage(nowhere)).rejects.toThrow(StorageUnavailableError);
  });
});
