import { LOCAL_OWNER } from "@/lib/access/actor";
import { addDemo } from "@/lib/data/organisation/demo";
import { getStorage } from "@/lib/data/store/open-storage";
import { countTeam } from "@/lib/data/store/refresh-row";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import { inBatches } from "@/lib/storage/in-batches";
import { newId } from "@/lib/storage/new-id";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import { insertTeamRows } from "@/lib/storage/organisation/team-rows";
import type { StoredTeam } from "@/lib/storage/teams";
import { newTeamColumns } from "@/lib/storage/teams";

/** A small invented organisation among many teams without a snapshot, so that tables are large. */
export async function fillOrganisation(teams: number): Promise<void> {
  await addDemo(LOCAL_OWNER, { teams: 30, snapshots: 1, seed: 7 });
  const rows = Array.from({ length: teams }, (_, place) => {
    const team: StoredTeam = {
      ...{ id: newId(), name: `Team ${place}`, group: `Rest / Group ${place % 70}` },
      ...{ description: "", tags: place % 2 === 0 ? ["even"] : [], profile: [] },
      ...{ createdAt: "2026-01-01T00:00:00.000Z", example: true, externalId: null },
    };
    return {
      team,
      summary: null,
      counted: countTeam({ team, summary: null, actions: null, months: [] }),
    };
  });
  const sums = new CountSums();
  for (const { counted } of rows) sums.add(counted, 1);
  const storage = await getStorage();
  await storage.write(async (db) => {
    for (const batch of inBatches(rows)) {
      await db
        .insertInto("teams")
        .values(batch.map(({ team }) => newTeamColumns(team)))
        .execute();
    }
    await insertTeamRows(db, rows);
    await addToCounts(db, sums.changes());
  });
}
