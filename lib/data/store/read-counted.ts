import "server-only";

import { setTimeout } from "node:timers/promises";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { StorageUnavailableError } from "@/lib/storage/errors";
import { areCountsBehind, takeNoted } from "@/lib/storage/organisation/count-changes";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { lockTeam } from "@/lib/storage/teams";
import { getStorage } from "./open-storage";
import { makeRowsAgain } from "./refresh-row";

/** So much of what is noted is done in one transaction: whoever writes waits for no more. */
const PART = 20;
const TURNS = 3;
const WAIT_MS = 2_000;

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

/**
 * Does what is noted, once for all who ask meanwhile; false where that cannot be stored now, or not
 * soon.
 */
export function settleCounts(): Promise<boolean> {
  settling ??= doNoted().finally(() => {
    settling = undefined;
  });
  return Promise.race([settling, setTimeout(WAIT_MS, false, { ref: false })]);
}

async function doNoted(): Promise<boolean> {
  const storage = await getStorage();
  try {
    for (let taken = PART; taken === PART; ) taken = await storage.write(doPart);
    return true;
  } catch (error) {
    if (error instanceof StorageUnavailableError) return false;
    throw error;
  }
}

/** @returns how many notes that was */
async function doPart(db: Db): Promise<number> {
  const noted = await takeNoted(db, PART);
  const teamIds = [...new Set(noted.flatMap(({ teamId }) => teamId ?? []))].sort();
  for (const id of teamIds) await lockTeam(db, id);
  const sums = new CountSums();
  for (const { changes } of noted) sums.addAlike(changes, 1);
  await makeRowsAgain(db, teamIds, { sums });
  await addToCounts(db, sums.changes());
  return noted.length;
}
