import type { Actor } from "@/lib/access/actor";
import { StorageUnavailableError } from "@/lib/data/errors";
import { listGroups } from "@/lib/data/teams";

/** Groups to choose from; none while the database cannot answer, when what was typed must stay. */
export async function suggestedGroups(actor: Actor): Promise<readonly string[]> {
  try {
    return await listGroups(actor);
  } catch (error) {
    if (!(error instanceof StorageUnavailableError)) throw error;
    return [];
  }
}
