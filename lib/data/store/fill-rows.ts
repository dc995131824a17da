import "server-only";

import { setImmediate } from "node:timers/promises";
import { findTeamsWithoutRow } from "@/lib/storage/organisation/team-rows";
import { lockTeam } from "@/lib/storage/teams";
import { getStorage } from "./open-storage";
import { refreshRows } from "./refresh-row";

const BATCH = 20;

/**
 * Makes the rows of teams that have none: those from before Tidemark kept them. Run it beside a
 * server that answers already; until it ends lists of the organisation lack teams.
 *
 * @returns how many teams were looked at
 */
export async function fillRows(): Promise<number> {
  const storage = await getStorage();
  let filled = 0;
  for (let after = ""; ; ) {
    const ids = await storage.read((db) => findTeamsWithoutRow(db, { after, most: BATCH }));
    const last = ids.at(-1);
    if (last === undefined) return filled;
    await storage.write(async (db) => {
      for (const id of ids) await lockTeam(db, id);
      await refreshRows(db, ids);
    });
    await setImmediate();
    filled += ids.length;
    after = last;
  }
}
