import "server-only";

import { CountSums } from "@/lib/domain/organisation/count-changes";
import { removeExampleTeams } from "@/lib/storage/example-teams";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import { findAllTeamCounts } from "@/lib/storage/organisation/team-rows";
import type { Db } from "@/lib/storage/storage";

/** Removes all invented teams for good and takes them off the counts; how many that were. */
export async function removeExamples(db: Db): Promise<number> {
  const sums = new CountSums();
  for await (const rows of findAllTeamCounts(db, { example: true })) {
    for (const { counted } of rows) sums.add(counted, -1);
  }
  const removed = await removeExampleTeams(db);
  await addToCounts(db, sums.changes());
  return removed;
}
