import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { startDraft } from "@/lib/data/drafts";
import { closeStorage } from "@/lib/data/prepare-storage";
import { submitDraft } from "@/lib/data/snapshots";
import { randomFrom } from "@/lib/domain/demo/random";
import { describeEngines, type TestPlace } from "../support/engines";
import { type ProductionServer, startProduction } from "../support/production-server";
import { keepAlive } from "../support/save-client";
import { makeDraft, practiceIds } from "../support/teams";
import { openBadLine } from "./bad-line";
import { checkHistory } from "./check-history";
import { checkSnapshots } from "./check-snapshots";
import { edit, type Notes } from "./editor";
import { sendDataTo } from "./places";
import { readCuts, readStored, type Submit } from "./read-truth";
import { sized, timeBox } from "./size";
import { summarise } from "./summary";

const SEEDS = sized(20, 1);
const TIME_MS = sized(13 * 60_000, 30_000);
const EDITORS = 8;
const OPERATIONS = sized(500, 40);
const PRACTICES = 80;
/** Of all changes; the last submit comes when everybody is done. */
const SUBMIT_AFTER = [0.3, 0.7];
/** SQLite serves one process, PostgreSQL several. */
const SERVERS = { sqlite: 1, postgres: 2 };

describeEngines("editors of one team over a bad line", (engine) => {
  let place: TestPlace;
  const servers: ProductionServer[] = [];

  beforeAll(async () => {
    place = await engine.open();
    while (servers.length < SERVERS[engine.name]) servers.push(await startProduction(place.env));
    sendDataTo(place.env);
  }, 120_000);

  afterAll(async () => {
    await closeStorage();
    await Promise.all(servers.map((server) => server.kill("SIGTERM")));
    await place?.remove();
  });

  test("lose nothing, and overwrite nothing unseen", async () => {
    const hasTime = timeBox(TIME_MS);
    let seed = 0;
    let acknowledged = 0;
    let conflicts = 0;
    while (seed < SEEDS && hasTime()) {
      seed += 1;
      const { notes, wrong } = await runSeed(seed);
      expect(wrong, `seed ${seed}`).toEqual([]);
      expect(notes.strange, `seed ${seed}`).toEqual([]);
      const heard = notes.writes.filter(({ acks }) => acks.length > 0).length;
      expect(heard).toBeGreaterThan(notes.writes.length / 4);
      acknowledged += heard;
      conflicts += notes.writes.length - heard;
    }
    const { length } = servers;
    summarise({
      what: `${EDITORS} editors, bad line, ${length} x server, ${engine.name}`,
      done: `${seed} of ${SEEDS} seeds x ${EDITORS * OPERATIONS} operations`,
      seen: `${acknowledged} acknowledged, ${conflicts} conflicts shown, 0 anomalies`,
    });
  }, 1_200_000);

  async function runSeed(seed: number) {
    const team = await makeDraft(`Seed ${seed}`, { profile: ["server-side", "owns-database"] });
    const notes: Notes = { writes: [], reads: [], strange: [] };
    const agent = keepAlive(4 * EDITORS);
    const ports = servers.map(({ port }) => port) as [number, ...number[]];
    const practices = practiceIds().slice(0, PRACTICES);
    const everybody = Array.from({ length: EDITORS }, (_, number) => {
      const random = randomFrom(seed * 1_000 + number);
      const line = openBadLine(ports, { random, agent });
      return edit(
        { number, team: team.id, practices, operations: OPERATIONS, random, line },
        notes,
      );
    });
    const submits = submitMeanwhile(team.id, notes);
    await Promise.all(everybody);
    const all = [...(await submits), await submit(team.id)];
    agent.destroy();
    // The next draft starts from what was submitted, version by version.
    await startDraft(LOCAL_OWNER, team.id, "full");
    const stored = await readStored(place.env, team.id);
    const cuts = await readCuts(place.env, all);
    const wrong = [
      ...checkHistory({ ...notes, cuts, stored }),
      ...(await checkSnapshots(place.env, team.id)),
    ];
    return { notes, wrong };
  }
});

/** Submits while others edit: what they save afterwards belongs to the next draft. */
async function submitMeanwhile(team: string, notes: Notes): Promise<Submit[]> {
  const submits: Submit[] = [];
  for (const share of SUBMIT_AFTER) {
    while (notes.writes.length < share * EDITORS * OPERATIONS) await wait(2);
    submits.push(await submit(team));
  }
  return submits;
}

async function submit(team: string): Promise<Submit> {
  const startedAt = performance.now();
  const submitted = await submitDraft(LOCAL_OWNER, team, { name: "", note: "" });
  if (submitted?.status !== "ok") throw new Error("The draft could not be submitted.");
  return { team, startedAt, endedAt: performance.now(), snapshot: submitted.snapshot.id };
}
