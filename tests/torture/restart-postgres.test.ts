import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPostgres } from "@/scripts/postgres.mjs";
import { startPostgres } from "@/scripts/postgres-server.mjs";
import { type ProductionServer, startProduction, statusOf } from "../support/production-server";
import { practiceIds } from "../support/teams";
import { checkHistory } from "./check-history";
import { makeTeams } from "./places";
import { readStored } from "./read-truth";
import { sized, timeBox } from "./size";
import { summarise } from "./summary";
import { expectWithin, inWords } from "./times";
import { startWriters } from "./writers";

const ROUNDS = sized(25, 2);
const TIME_MS = sized(3 * 60_000, 30_000);
const WRITERS = 20;
const ACKNOWLEDGED = 50;
const AWAY_MS = 1_500;
const NOTICED_MS = 2_000;
const SERVING_MS = 2_000;

const programs = findPostgres();
if (!programs) console.warn("SKIPPED: no PostgreSQL programs to restart a server of our own.");

describe.skipIf(!programs)("PostgreSQL that crashes under load", () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let server: ProductionServer;

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? "");
  }, 60_000);

  afterAll(async () => {
    await server?.kill("SIGKILL");
    postgres?.stop();
  });

  test("ends neither the server nor an acknowledged answer", async () => {
    const place = { DATABASE_URL: postgres.url, TIDEMARK_DATA_DIR: tmpdir() };
    const teams = await makeTeams(place, 4);
    server = await startProduction(place);
    const orders = { port: server.port, teams, practices: practiceIds(), count: WRITERS };
    const writers = startWriters(orders);
    const hasTime = timeBox(TIME_MS);
    const noticed: number[] = [];
    const serving: number[] = [];
    while (serving.length < ROUNDS && hasTime()) {
      await writers.untilMore(ACKNOWLEDGED);
      await wait(Math.random() * 200);
      await postgres.crash();
      noticed.push(await timeUntil(503));
      await wait(AWAY_MS);
      await postgres.revive();
      const revivedAt = performance.now();
      await writers.untilMore(1);
      serving.push(performance.now() - revivedAt);
      await timeUntil(200);
      expect(writers.strange).toEqual([]);
    }
    await writers.stop();
    expect(server.isAlive()).toBe(true);
    const stored = await readStored(place);
    const history = { writes: writers.writes, reads: [], cuts: [], stored };
    expect(checkHistory(history)).toEqual([]);
    summarise({
      what: "crash of PostgreSQL, 20 writers",
      done: `${serving.length} of ${ROUNDS} rounds`,
      seen: `${writers.acknowledged()} acknowledged, 0 lost; not ready after ${inWords(noticed)}; saving again after ${inWords(serving)}`,
    });
    expectWithin(NOTICED_MS, noticed);
    expectWithin(SERVING_MS, serving);
  }, 600_000);

  /** Milliseconds until /readyz says so. */
  async function timeUntil(status: number): Promise<number> {
    const startedAt = performance.now();
    while ((await statusOf(server.port, "/readyz")) !== status) {
      if (performance.now() - startedAt > 20_000) throw new Error(`/readyz never said ${status}.`);
      await wait(20);
    }
    return performance.now() - startedAt;
  }
});
