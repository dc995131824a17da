import "server-only";

import { isDeepStrictEqual } from "node:util";
import { findNextActions, type StoredNextAction } from "@/lib/storage/next-actions";
import { findLatestSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { findTeam } from "@/lib/storage/teams";
import { findAllTeamIds } from "@/lib/storage/whole-team";
import { nextActionsOf } from "./next-actions";

/**
 * Makes the plan of every team again and compares it with what is stored; deleted teams and those
 * without a snapshot must have nothing. Takes as long as making all plans does.
 *
 * @returns ids of the teams whose stored actions are others, in no order
 */
export async function checkNextActions(db: Db): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const id of await findAllTeamIds(db)) {
    const isTrue = isDeepStrictEqual(
      sorted(await findNextActions(db, id)),
      sorted(await expected(db, id)),
    );
    if (!isTrue) wrong.push(id);
  }
  return wrong;
}

async function expected(db: Db, teamId: string): Promise<readonly StoredNextAction[] | null> {
  if (!(await findTeam(db, teamId))) return null;
  const latest = await findLatestSnapshot(db, teamId);
  return latest ? nextActionsOf(db, latest) : null;
}

function sorted(actions: readonly StoredNextAction[] | null): readonly string[] | undefined {
  return actions?.map((each) => `${each.practice} ${each.area} ${each.days}`).sort();
}
