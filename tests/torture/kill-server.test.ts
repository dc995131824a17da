import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freePort } from "@/scripts/ports.mjs";
import { type ProductionServer, startProduction } from "../support/production-server";
import { practiceIds } from "../support/teams";
import { checkHistory } from "./check-history";
import { growTo } from "./grow";
import { emptyFolder, makeTeams } from "./places";
import { readRemains } from "./read-remains";
import { sized, timeBox } from "./size";
import { summarise } from "./summary";
import { expectWithin, inWords } from "./times";
import { startWriters, type Writers } from "./writers";

const ROUNDS = sized(200, 3);
const TIME_MS = sized(14 * 60_000, 60_000);
const WRITERS = 20;
/** In each round before the kill; it comes up to a third of a second later. */
const ACKNOWLEDGED = 50;
const DELAY_MS = 330;
const READY_MS = 3_000;
const BYTES = sized(100_000_000, 0);

const { place, remove } = emptyFolder();
let server: ProductionServer | undefined;

afterAll(async () => {
  await server?.kill("SIGKILL");
  remove();
});

test("a server that is killed under load loses no acknowledged answer", async () => {
  const teams = await makeTeams(place, 4);
  growTo(place, BYTES);
  const port = await freePort();
  server = await startProduction(place, { port });
  const orders = { port, teams, practices: practiceIds(), count: WRITERS };
  const writers = startWriters(orders);
  const hasTime = timeBox(TIME_MS);
  const readyAfter: number[] = [];
  while (readyAfter.length < ROUNDS && hasTime()) {
    await writers.untilMore(ACKNOWLEDGED);
    await wait(Math.random() * DELAY_MS);
    await server.kill("SIGKILL");
    expect(wrongIn(writers)).toEqual([]);
    expect(writers.strange).toEqual([]);
    server = await startProduction(place, { port });
    readyAfter.push(server.readyAfter);
  }
  await writers.stop();
  await server.kill("SIGTERM");
  expect(wrongIn(writers)).toEqual([]);
  summarise({
    what: "kill -9 of the server, 20 writers, SQLite",
    done: `${readyAfter.length} of ${ROUNDS} rounds`,
    seen: `${writers.acknowledged()} acknowledged, 0 lost, ${writers.resent()} sent again; ready after ${inWords(readyAfter)}`,
  });
  expectWithin(READY_MS, readyAfter);
}, 1_200_000);

/** Read on a copy, while no server runs: what it left on the disk, not what it would make of it. */
function wrongIn({ writes }: Writers): readonly unknown[] {
  const { integrity, ...stored } = readRemains(place.TIDEMARK_DATA_DIR);
  const wrong = checkHistory({ writes, reads: [], cuts: [], stored });
  return integrity === "ok" ? wrong : [integrity, ...wrong];
}
