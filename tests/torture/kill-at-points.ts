import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import type { ServerPlace } from "../support/production-server";
import { programOf } from "../support/program";
import { sized, timeBox } from "./size";

const CHILD = "tests/support/keeping-child.ts";
/** The kills come from the beginning to a little after the usual end. */
const SPREAD = 1.2;

/** Multiples of it, without their whole part, are spread evenly however many there are. */
const GOLDEN = 0.618_034;
const TIME_MS = sized(150_000, 20_000);

/** Something long that a process does, of which all or nothing may be seen. */
export type Doing = {
  /** As tests/support/keeping-child.ts calls it. */
  readonly what: "backup" | "import" | "migrate" | "restore" | "submit";
  /** A path; the id of a team to submit. */
  readonly file?: string;
  /** Brings back the state before. */
  readonly reset: () => Promise<void>;
  /** Where it happens; asked after `reset`. */
  readonly place: () => ServerPlace;
  /** Everything that can be seen of the outcome, as text. */
  readonly look: () => Promise<string>;
};

/** How many of the killed processes had done it, and how many had not. */
export type Seen = {
  readonly done: number;
  readonly undone: number;
  /** What was seen of it when nothing was killed. */
  readonly after: string;
};

/**
 * Does a thing once to its end, and then again and again with kill -9 at points spread over its
 * time, until there were enough or time is up. Expects after each that it is done or not begun.
 */
export async function killAtPoints(doing: Doing, kills: number): Promise<Seen> {
  await doing.reset();
  const before = await doing.look();
  const took = await runChild(doing, null);
  const after = await doing.look();
  expect(after).not.toBe(before);
  const seen = { done: 0, undone: 0, after };
  const start = Math.random();
  const hasTime = timeBox(TIME_MS);
  for (let kill = 0; kill < kills && hasTime(); kill += 1) {
    await doing.reset();
    const delay = SPREAD * took * ((start + kill * GOLDEN) % 1);
    await runChild(doing, delay);
    const now = await doing.look();
    if (now === after) seen.done += 1;
    else if (now === before) seen.undone += 1;
    else expect(now, `${doing.what} killed after ${delay} of ${took} ms`).toBe(before);
  }
  return seen;
}

/** @returns milliseconds from its beginning to its end */
async function runChild({ what, file = "", place }: Doing, killAfter: number | null) {
  const env = { ...process.env, ...place() };
  const child = spawn(process.execPath, programOf(CHILD, what, file), {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const gone = once(child, "exit");
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  await Promise.race([once(child.stderr, "data"), gone]);
  const startedAt = performance.now();
  if (killAfter !== null) {
    await wait(killAfter);
    child.kill("SIGKILL");
  }
  await gone;
  expect(said).toBe("begins\n");
  return performance.now() - startedAt;
}
