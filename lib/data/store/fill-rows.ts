import "server-only";

import { setImmediate } from "node:timers/promises";
import { holdTeams } from "@/lib/storage/hold-teams";
import { inBatches } from "@/lib/storage/in-batches";
import { PENDING_MARK } from "@/lib/storage/organisation/team-marks";
import { findTeamsOfMark, findTeamsWithoutRow } from "@/lib/storage/organisation/team-rows";
import { getStorage } from "./open-storage";
import { refreshRows } from "./refresh-row";

/** So many teams in one transaction, their plans included: whoever writes waits for no more. */
const BATCH = 5;

/**
 * Makes the rows of teams that have none, or whose plan to the next level is not made: those from
 * before Tidemark kept them. Run it beside a server that answers already; until it ends lists of the
 * organisation lack teams. What is interrupted goes on at the next start.
 *
 * @returns how many teams were looked at
 */
export async function fillRows(): Promise<number> {
  const storage = await getStorage();
  const pending = await storage.read((db) => findTeamsOfMark(db, PENDING_MARK));
  for (const ids of inBatches(pending, BATCH)) await fill(ids);
  let filled = pending.length;
  for (let after = ""; ; ) {
    const ids = await storage.read((db) => findTeamsWithoutRow(db, { after, most: BATCH }));
    const last = ids.at(-1);
    if (last === undefined) return filled;
    await fill(ids);
    filled += ids.length;
    after = last;
  }
}

async function fill(teamIds: readonly string[]): Promise<void> {
  const storage = await getStorage();
  await storage.write(async (db) => {
    await holdTeams(db, teamIds);
    await refreshRows(db, teamIds);
  });
  await setImmediate();
}
