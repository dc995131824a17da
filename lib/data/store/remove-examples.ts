import "server-only";

import { CountSums } from "@/lib/domain/organisation/count-changes";
import { findExampleTeams, removeExampleTeams } from "@/lib/storage/example-teams";
import { holdTeams } from "@/lib/storage/hold-teams";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import { findAllTeamCounts } from "@/lib/storage/organisation/team-rows";
import type { Db } from "@/lib/storage/storage";

/**
 * Removes all invented teams for good and takes them off the counts; how many that were. Nobody makes
 * their rows again meanwhile, which would be counted and never taken off.
 */
export async function removeExamples(db: Db): Promise<number> {
  await holdTeams(db, await findExampleTeams(db));
  const sums = new CountSums();
  for await (const rows of findAllTeamCounts(db, { example: true })) {
    for (const { counted } of rows) sums.add(counted, -1);
  }
  const removed = await removeExampleTeams(db);
  await addToCounts(db, sums.changes());
  return removed;
}
