import "server-only";

import { isDeepStrictEqual } from "node:util";
import type { NextLevelAction } from "@/lib/domain/organisation/next-level-actions";
import { countedActions } from "@/lib/domain/organisation/team-count";
import { findTeamRow, toTeamCount } from "@/lib/storage/organisation/team-rows";
import { findLatestSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { findAllTeamIds } from "@/lib/storage/whole-team";
import { findNotedTeams } from "./check-rows";
import { nextActionsOf } from "./next-actions";

/**
 * Makes the plan of every live team again and compares it with what is stored; those without a
 * snapshot must have nothing, those noted to be made again are left out. Takes as long as making all
 * plans does.
 *
 * @returns ids of the teams whose stored actions are others, in no order
 */
export async function checkNextActions(db: Db): Promise<readonly string[]> {
  const wrong: string[] = [];
  const noted = await findNotedTeams(db);
  for (const id of await findAllTeamIds(db)) {
    const row = await findTeamRow(db, id);
    if (!row || noted.has(id)) continue;
    const stored = countedActions(toTeamCount(row));
    if (!isDeepStrictEqual(sorted(stored), sorted(await expected(db, id)))) wrong.push(id);
  }
  return wrong;
}

async function expected(db: Db, teamId: string): Promise<readonly NextLevelAction[]> {
  const latest = await findLatestSnapshot(db, teamId);
  return latest ? nextActionsOf(db, latest) : [];
}

function sorted(actions: readonly NextLevelAction[] | null): readonly string[] | undefined {
  return actions?.map((each) => `${each.practice} ${each.area} ${each.days}`).sort();
}
