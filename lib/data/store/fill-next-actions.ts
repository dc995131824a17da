import "server-only";

import { setImmediate } from "node:timers/promises";
import type { NextLevelAction } from "@/lib/domain/organisation/next-level-actions";
import { inBatches } from "@/lib/storage/in-batches";
import { findRowSources } from "@/lib/storage/organisation/row-sources";
import { PENDING_MARK } from "@/lib/storage/organisation/team-marks";
import { findTeamsOfMark } from "@/lib/storage/organisation/team-rows";
import { findLatestSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { lockTeam } from "@/lib/storage/teams";
import { nextActionsOf } from "./next-actions";
import { getStorage } from "./open-storage";
import { refreshRows } from "./refresh-row";

const BATCH = 20;

type Made = {
  readonly teamId: string;
  readonly snapshotId: string;
  readonly actions: readonly NextLevelAction[];
};

/**
 * Makes the actions of teams that have a summary without them: those that submitted before a
 * Tidemark that keeps actions. Run it beside a server that answers already.
 *
 * Plans are made one by one outside of any transaction, and the event loop gets a turn after
 * each; a batch of them is then written at once. A team whose latest snapshot is another by then,
 * because of this process or of another, has its actions already and is left alone. What is
 * interrupted goes on at the next start, because a team without actions is marked as such.
 *
 * @returns how many teams were filled
 */
export async function fillNextActions(): Promise<number> {
  const storage = await getStorage();
  const pending = await storage.read((db) => findTeamsOfMark(db, PENDING_MARK));
  let filled = 0;
  for (const ids of inBatches(pending, BATCH)) {
    const made: Made[] = [];
    for (const id of ids) {
      made.push(...(await storage.read((db) => makeActions(db, id))));
      await setImmediate();
    }
    if (made.length > 0) await storage.write((db) => saveAll(db, made));
    filled += made.length;
  }
  return filled;
}

async function makeActions(db: Db, teamId: string): Promise<readonly Made[]> {
  const latest = await findLatestSnapshot(db, teamId);
  if (!latest) return [];
  return [{ teamId, snapshotId: latest.head.id, actions: await nextActionsOf(db, latest) }];
}

async function saveAll(db: Db, made: readonly Made[]): Promise<void> {
  const byTeam = new Map(made.map((each) => [each.teamId, each]));
  for (const teamId of byTeam.keys()) await lockTeam(db, teamId);
  await refreshRows(db, [...byTeam.keys()], {
    find: async (db, teamId) => {
      const found = await findRowSources(db, teamId);
      const { summary = null, actions = null } = found.sources ?? {};
      const one = byTeam.get(teamId);
      const isSame = one && one.snapshotId === summary?.snapshotId;
      return { found, standing: { summary, actions: isSame ? one.actions : actions } };
    },
  });
}
