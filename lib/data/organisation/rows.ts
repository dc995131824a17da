import "server-only";

import { changeKind } from "@/lib/domain/change-kind";
import type { HeatMapRow } from "@/lib/domain/organisation/views/teams";
import { findOrganisationRows, type OrganisationRow } from "@/lib/storage/organisation/rows";
import type { Db } from "@/lib/storage/storage";
import { staleBefore } from "./settings";

/** Teams with their latest snapshots, in the order of the ids; ids of no team are left out. */
export async function findHeatMapRows(
  db: Db,
  ids: readonly string[],
  now: Date,
): Promise<readonly HeatMapRow[]> {
  const rows = new Map((await findOrganisationRows(db, ids)).map((row) => [row.team.id, row]));
  const before = staleBefore(now);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [toRow(row, before)] : [];
  });
}

function toRow({ team, summary }: OrganisationRow, before: string): HeatMapRow {
  if (!summary) return { team, snapshot: null };
  const { indexBefore, previous, ...shown } = summary;
  const indexKind = indexBefore && changeKind(indexBefore, summary.index);
  return {
    team,
    snapshot: {
      ...shown,
      stale: summary.submittedAt < before,
      previous: previous && { ...previous, indexKind },
    },
  };
}
