import type { Level } from "@/lib/domain/levels";
import type { TeamLine } from "@/lib/domain/organisation/views/teams";
import type { Db } from "@/lib/storage/storage";
import { parseLine } from "@/lib/storage/stored-line";
import { LISTED_COLUMNS, toListedTeam } from "./rows";

/** A line but for what depends on the day. */
export type DatelessLine = Pick<TeamLine, "team"> & {
  readonly snapshot: Omit<NonNullable<TeamLine["snapshot"]>, "stale"> | null;
};

/** Live teams by id, in no order; ids of no team are left out. At most 500 at once. */
export async function findTeamLines(
  db: Db,
  ids: readonly string[],
): Promise<readonly DatelessLine[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("teams")
    .leftJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .select(LISTED_COLUMNS)
    .select(["snapshot_id", "submitted_at", "overall_low", "overall_high"])
    .select(["index_low", "index_high", "index_change", "line"])
    .where("teams.id", "in", ids)
    .where("teams.deleted_at", "is", null)
    .execute();
  return rows.map((row) => ({ team: toListedTeam(row), snapshot: toSnapshot(row) }));
}

type Columns = {
  readonly snapshot_id: string | null;
  readonly submitted_at: string | null;
  readonly overall_low: number | null;
  readonly overall_high: number | null;
  readonly index_low: number | null;
  readonly index_high: number | null;
  readonly index_change: number | null;
  readonly line: string | null;
};

function toSnapshot(row: Columns): DatelessLine["snapshot"] {
  const { snapshot_id: id, submitted_at: submittedAt, index_low, index_high, line } = row;
  if (id === null || submittedAt === null || line === null) return null;
  if (index_low === null || index_high === null) return null;
  return {
    ...{ ...parseLine(line), id, submittedAt },
    overall: toLevels(row.overall_low, row.overall_high),
    index: { low: index_low, high: index_high },
    previous: { indexChange: row.index_change },
  };
}

function toLevels(low: number | null, high: number | null) {
  return low === null || high === null ? null : { low: low as Level, high: high as Level };
}
