import "server-only";

import { setTimeout } from "node:timers/promises";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { StorageUnavailableError } from "@/lib/storage/errors";
import { areCountsBehind, takeCountChanges } from "@/lib/storage/organisation/count-changes";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { getStorage } from "./open-storage";

/** So much of what is noted is held at once; of all of it only the sums are. */
const PART = 500;
const TURNS = 3;
const WAIT_MS = 2_000;

/**
 * Reads a state in which the counts of groups are those of the rows of all teams: what was noted
 * since they were last read is added first. Use it for whatever reads counts.
 *
 * Where that cannot be done, because nothing can be written, because another transaction keeps
 * everybody from writing, or because teams change faster, the counts are those of a moment ago.
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
 * Adds to the counts what is noted, once for all who ask meanwhile; false where that cannot be
 * stored now, or not soon.
 */
export function settleCounts(): Promise<boolean> {
  settling ??= addNoted().finally(() => {
    settling = undefined;
  });
  return Promise.race([settling, setTimeout(WAIT_MS, false, { ref: false })]);
}

async function addNoted(): Promise<boolean> {
  const storage = await getStorage();
  try {
    await storage.write(async (db) => {
      const sums = new CountSums();
      for (let taken = PART; taken === PART; ) {
        const noted = await takeCountChanges(db, PART);
        for (const changes of noted) sums.addAlike(changes, 1);
        taken = noted.length;
      }
      await addToCounts(db, sums.changes());
    });
    return true;
  } catch (error) {
    if (error instanceof StorageUnavailableError) return false;
    throw error;
  }
}
