import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Gate } from "@/lib/domain/gates/gate";
import { findGates } from "@/lib/storage/gates";
import { draftOfSource } from "./store/draft-of-source";
import { readTeam } from "./store/one-team";

/**
 * The manual gates of a team, in the order in which they were added.
 *
 * @param source the id of a snapshot, or the word "draft", as for `getResults`
 * @returns null if there is no such team, snapshot or draft
 */
export async function getGates(
  actor: Actor,
  teamId: string,
  source: string,
): Promise<readonly Gate[] | null> {
  authorise(actor, "read", source === "draft" ? "draft" : "snapshot");
  return readTeam(teamId, async (db) => {
    const found = await draftOfSource(db, teamId, source);
    if (!found) return null;
    const { draftId } = found;
    return draftId === null ? [] : (await findGates(db, draftId)).map(({ gate }) => gate);
  });
}
