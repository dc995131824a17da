import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { openForm } from "../bad-input/plain-form";
import { jsonOf, saveRightly } from "../bad-input/scene";
import { type ProductionServer, startProduction, statusOf } from "../support/production-server";
import { rawRequest } from "../support/raw-request";
import { practiceIds } from "../support/teams";
import { emptyFolder, makeTeams } from "./places";
import { readRemains } from "./read-remains";
import { sized } from "./size";
import { canMount, fillUp, smallDisk } from "./small-disk";

const LOCKED_MS = sized(10_000, 7_000);
const practice = practiceIds()[0] ?? "";

let server: ProductionServer | undefined;
const { place, remove } = emptyFolder();
const folder = place.TIDEMARK_DATA_DIR;

afterEach(async () => {
  await server?.kill("SIGKILL");
  remove();
});

describe("a server", () => {
  test("157: whose database another process locks says so after 5 s, reads on, and recovers", async () => {
    const [team = ""] = await makeTeams(place, 1);
    server = await startProduction(place);
    const { port } = server;
    const there = { team, practice, port };
    const look = () => rawRequest(port, { target: `/teams/${team}/assessment` });
    await look();
    const other = new Database(path.join(folder, "tidemark.sqlite"));
    other.exec("begin immediate");
    const startedAt = performance.now();
    const waiting = saveRightly(there, { "If-Match": '"0"' });
    const first = await Promise.race([waiting, look()]);
    expect({ status: first.status, waited: first === (await waiting) }).toEqual({
      status: 200,
      waited: false,
    });
    const refused = await waiting;
    const took = performance.now() - startedAt;
    expect(refused.status).toBe(503);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(jsonOf(refused.body)).toMatchObject({ status: 503, detail: "Nothing was saved." });
    expect(took).toBeGreaterThan(4_500);
    await wait(Math.max(0, LOCKED_MS - took));
    other.exec("commit");
    other.close();
    const saved = await saveRightly(there, { "If-Match": '"0"' });
    expect(jsonOf(saved.body)).toMatchObject({ version: 1 });
  });

  const hasDisks = canMount();
  if (!hasDisks) console.warn("SKIPPED: a full disk was not tried: this system mounts none.");

  test.skipIf(!hasDisks)("155: on a full disk refuses saves, reads on, and recovers", async () => {
    const place = emptyFolder();
    const disk = smallDisk(place.place.TIDEMARK_DATA_DIR, "size=3m");
    server = await startProduction(place.place, { through: disk.through });
    const { port } = server;
    const onDisk = (name: string) => disk.fileOf(server?.process.pid ?? 0, name);
    const send = await openForm(port, "/teams/new");
    const { location } = await send({ name: "On a small disk", mode: "full" });
    const team = /^\/teams\/([0-9a-z]{20})\//.exec(location ?? "")?.[1] ?? "";
    const there = { team, practice, port };
    expect((await saveRightly(there, { "If-Match": '"0"' })).status).toBe(200);

    const makeRoom = fillUp(onDisk("filler"));
    const refused = await saveRightly(there, { "If-Match": '"1"' });
    expect(refused.status).toBe(507);
    expect(jsonOf(refused.body)).toMatchObject({ status: 507, detail: "Nothing was saved." });
    expect(await statusOf(port, `/teams/${team}/assessment`)).toBe(200);
    await untilReadiness(port, 503);

    makeRoom();
    expect((await saveRightly(there, { "If-Match": '"1"' })).status).toBe(200);
    await untilReadiness(port, 200);
    const { integrity, changes } = readRemains(onDisk("."));
    expect(integrity).toBe("ok");
    expect(changes.map(({ version }) => version)).toEqual([1, 2]);
    await server.kill("SIGKILL");
    place.remove();
  });
});

/** Readiness is looked up once a second. */
async function untilReadiness(port: number, status: number): Promise<void> {
  const startedAt = performance.now();
  while ((await statusOf(port, "/readyz")) !== status) {
    if (performance.now() - startedAt > 10_000) throw new Error(`/readyz never said ${status}.`);
    await wait(100);
  }
}
