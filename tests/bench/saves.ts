import path from "node:path";
import { LOCAL_OWNER } from "@/lib/access/actor";
import { closeStorage } from "@/lib/data/prepare-storage";
import { getQuestionnaire } from "@/lib/data/questionnaire";
import { findPostgres } from "@/scripts/postgres.mjs";
import { startPostgres } from "@/scripts/postgres-server.mjs";
import { type ServerPlace, startProduction } from "@/tests/support/production-server";
import { makeDraft } from "@/tests/support/teams";
import { runLoad } from "./run-load";

/** An empty place for each engine; PostgreSQL is a private server that waits for the disk. */
export async function savePlaces(
  folder: string,
): Promise<readonly (readonly [string, ServerPlace])[]> {
  const sqlite = { DATABASE_URL: "", TIDEMARK_DATA_DIR: path.join(folder, "saves") };
  const programs = findPostgres();
  if (!programs) return [["sqlite", sqlite]];
  const { url } = await startPostgres(programs, []);
  const postgres = { DATABASE_URL: url, TIDEMARK_DATA_DIR: folder };
  return [
    ["sqlite", sqlite],
    ["postgres", postgres],
  ];
}

type Spread = {
  readonly median: number;
  readonly p95: number;
  readonly perSecond: number;
  /** Sent again after a 503: the machine is too slow for that many. */
  readonly refused: number;
};

const LOAD = "tests/bench/save-load.ts";
const TEAMS = 10;
const SECONDS = 5;

/**
 * Saves with some clients at once: milliseconds, and acknowledgements in a second. `ratio` is how
 * many answers of /livez, under the same load in the same run, one acknowledgement costs.
 */
export async function measureSaves(place: ServerPlace, flags: readonly string[] = []) {
  const practices = getQuestionnaire(LOCAL_OWNER).practices.map(({ id }) => id);
  Object.assign(process.env, place);
  const teams: string[] = [];
  for (let number = 1; number <= TEAMS; number += 1) {
    teams.push((await makeDraft(`Load ${number}`)).id);
  }
  await closeStorage();
  const server = await startProduction(place, { flags });
  const measure = async (clients: number) => {
    const order = { port: server.port, teams, practices, clients, seconds: SECONDS };
    const baseline = await runLoad<Spread>(LOAD, { ...order, kind: "livez" });
    const save = await runLoad<Spread>(LOAD, { ...order, kind: "save" });
    return { livez: baseline, save, ratio: rounded(baseline.perSecond / save.perSecond) };
  };
  const figures = { "10 clients": await measure(10), "50 clients": await measure(50) };
  await server.kill("SIGTERM");
  return figures;
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
