import type { Range } from "@/lib/domain/results";
import type { Db } from "@/lib/storage/storage";
import {
  parseStored,
  type SummaryDetails,
  storedFigures,
  storedList,
  storedSummary,
} from "@/lib/storage/stored-json";

/** The columns that {@link toListedTeam} needs. */
export const LISTED_COLUMNS = [
  "teams.id",
  "teams.name",
  "teams.group_name",
  "teams.example",
  "teams.tags",
  "teams.profile",
] as const;

type ListedColumns = {
  readonly id: string;
  readonly name: string;
  readonly group_name: string;
  readonly example: number;
  readonly tags: string;
  readonly profile: string;
};

/** A team as lists of teams show it. */
export function toListedTeam(row: ListedColumns): OrganisationRow["team"] {
  return {
    id: row.id,
    name: row.name,
    group: row.group_name,
    tags: parseStored(storedList, row.tags),
    profile: parseStored(storedList, row.profile),
    example: row.example === 1,
  };
}

/** A live team with what its latest snapshot came to; null without one. */
export type OrganisationRow = {
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly group: string;
    readonly tags: readonly string[];
    readonly profile: readonly string[];
    readonly example: boolean;
  };
  readonly summary:
    | (SummaryDetails & {
        readonly id: string;
        readonly submittedAt: string;
        /** Of the snapshot before; null without a comparable one. */
        readonly indexBefore: Range | null;
      })
    | null;
};

/** Teams by id, in no order; ids of no team are left out. At most 500 at once. */
export async function findOrganisationRows(
  db: Db,
  ids: readonly string[],
): Promise<readonly OrganisationRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("teams")
    .leftJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .select(LISTED_COLUMNS)
    .select(["team_summaries.snapshot_id", "team_summaries.submitted_at", "team_summaries.details"])
    .select((select) =>
      select
        .selectFrom("snapshots")
        .select("snapshots.figures")
        .whereRef("snapshots.team_id", "=", "teams.id")
        .whereRef("snapshots.submitted_at", "<", "team_summaries.submitted_at")
        .where("snapshots.withdrawn_at", "is", null)
        .where("team_summaries.index_change", "is not", null)
        .orderBy("snapshots.submitted_at", "desc")
        .limit(1)
        .as("figures_before"),
    )
    .where("teams.id", "in", ids)
    .where("teams.deleted_at", "is", null)
    .execute();
  return rows.map((row) => ({ team: toListedTeam(row), summary: toSummary(row) }));
}

const storedIndex = storedFigures.pick({ index: true });

function toSummary(row: {
  readonly snapshot_id: string | null;
  readonly submitted_at: string | null;
  readonly details: string | null;
  readonly figures_before: string | null;
}): OrganisationRow["summary"] {
  if (row.snapshot_id === null || row.submitted_at === null || row.details === null) return null;
  const details = parseStored(storedSummary, row.details);
  const before = row.figures_before;
  return {
    ...{ ...details, id: row.snapshot_id, submittedAt: row.submitted_at },
    indexBefore: before === null ? null : parseStored(storedIndex, before).index,
  };
}
