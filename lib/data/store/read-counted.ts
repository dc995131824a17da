import "server-only";

import { setTimeout } from "node:timers/promises";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import { StorageUnavailableError } from "@/lib/storage/errors";
import { holdTeams } from "@/lib/storage/hold-teams";
import { areCountsBehind, noteTeam, takeNoted } from "@/lib/storage/organisation/count-changes";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { findStoredTeams } from "@/lib/storage/teams";
import { getStorage } from "./open-storage";
import { makeRowsAgain } from "./refresh-row";

/** So much of what is noted is done in one transaction: whoever writes waits for no more. */
const PART = 20;
/** Whoever holds a team is done with it in milliseconds. */
const HELD_PAUSE_MS = 40;
const HELD_TRIES = 5;
const TURNS = 3;
const WAIT_MS = 2_000;
/** After one has waited in vain, for so long nobody waits more than a moment, unless it is done meanwhile. */
const IN_VAIN_MS = 10_000;
const MOMENT_MS = 100;

/**
 * Reads a state in which the rows of teams are those of their snapshots and the counts of groups
 * those of the rows: what was noted since they were last read is done first. Use it for whatever
 * reads rows, marks or counts.
 *
 * Where that cannot be done, because nothing can be written, because another transaction keeps
 * everybody from writing, or because teams change faster, rows and counts are those of a moment ago.
 *
 * @throws {StorageUnavailableError}
 */
export async function readCounted<T>(run: (db: Db) => Promise<T>): Promise<T> {
  const storage = await getStorage();
  for (let turn = 0; turn < TURNS; turn += 1) {
    const found = await storage.read(async (db) =>
      (await areCountsBehind(db)) ? null : { value: await run(db) },
    );
    if (found) return found.value;
    if (!(await settleCounts())) break;
  }
  return storage.read(run);
}

let settling: Promise<boolean> | undefined;
/** Until when nobody waits long, on the clock of `performance`. */
let inVainUntil = 0;

/**
 * Does what is noted, once for all who ask meanwhile; false where that cannot be stored now, or not
 * soon.
 */
export async function settleCounts(): Promise<boolean> {
  settling ??= doNoted().finally(() => {
    settling = undefined;
  });
  const isInVain = performance.now() < inVainUntil;
  const patience = setTimeout(isInVain ? MOMENT_MS : WAIT_MS, false, { ref: false });
  const isDone = await Promise.race([settling, patience]);
  if (!isDone && !isInVain) inVainUntil = performance.now() + IN_VAIN_MS;
  return isDone;
}

async function doNoted(): Promise<boolean> {
  const storage = await getStorage();
  try {
    for (let tries = 0; tries < HELD_TRIES; ) {
      const { taken, left } = await storage.write(doPart);
      if (left === 0 && taken < PART) {
        inVainUntil = 0;
        return true;
      }
      if (left === 0) continue;
      tries += 1;
      await setTimeout(HELD_PAUSE_MS);
    }
    return false;
  } catch (error) {
    if (error instanceof StorageUnavailableError) return false;
    throw error;
  }
}

/** Does some of what is noted, but for teams that somebody holds: those are noted again. */
async function doPart(db: Db): Promise<{ readonly taken: number; readonly left: number }> {
  const noted = await takeNoted(db, PART);
  const teamIds = [...new Set(noted.flatMap(({ teamId }) => teamId ?? []))];
  const held = await holdTeams(db, teamIds, { wait: false });
  const left = await findStoredTeams(
    db,
    teamIds.filter((id) => !held.includes(id)),
  );
  for (const id of left) await runAtOnce(db, [noteTeam(db, id)]);
  const sums = new CountSums();
  for (const { changes } of noted) sums.addAlike(changes, 1);
  await makeRowsAgain(db, held, { sums });
  await addToCounts(db, sums.changes());
  return { taken: noted.length, left: left.length };
}
