import { sql } from "kysely";
import type { NextLevelAction } from "@/lib/domain/organisation/next-level-actions";
import { countedActions } from "@/lib/domain/organisation/team-count";
import type { Db } from "@/lib/storage/storage";
import { type Summary, type SummaryColumns, toSummary } from "@/lib/storage/summaries";
import { type StoredTeam, TEAM_COLUMNS, toTeam } from "@/lib/storage/teams";
import { type StoredRow, type TeamRowColumns, toTeamCount } from "./team-rows";

/** What the row of a team is made of, but for what its earlier snapshots came to. */
export type RowSources = {
  readonly team: StoredTeam;
  readonly isDeleted: boolean;
  /** Null for a team without one. */
  readonly summary: Summary | null;
  /** Of the plan to the next level of the summary; null while they are not known, and without a summary. */
  readonly actions: readonly NextLevelAction[] | null;
  /** Its snapshots that are not withdrawn, oldest first. */
  readonly submissions: readonly Submitted[];
};

type Submitted = { readonly id: string; readonly submittedAt: string };

/** What is stored of the row of a team. */
export type FoundRow = {
  /** Null for an unknown team. */
  readonly sources: RowSources | null;
  /** Null for a team that has no row. */
  readonly stored: StoredRow | null;
};

const COLUMNS = sql.raw(TEAM_COLUMNS.join(", "));

type Columns = Parameters<typeof toTeam>[0] &
  SummaryColumns & {
    readonly deleted_at: string | null;
    readonly submissions: string | null;
  };

/** A row that nothing is stored of. */
type Nothing = { readonly [Column in keyof TeamRowColumns]: null };

/**
 * The row of a team as it is stored, and what it is to be made of. Its snapshots come as one text:
 * a question costs more than its answer. The id comes out of a question of its own: SQLite prepares
 * a statement anew for each value that its joins are planned by.
 */
export async function findRowSources(db: Db, teamId: string): Promise<FoundRow> {
  const { rows } = await sql<Columns & (TeamRowColumns | Nothing)>`
    select team_rows.*, ${COLUMNS}, teams.deleted_at,
      snapshot_id, team_summaries.submitted_at as summed_at, details,
      (select string_agg(concat(submitted_at, ' ', id), '|')
        from snapshots where team_id = teams.id and withdrawn_at is null) as submissions
    from teams left join team_summaries on team_summaries.team_id = teams.id
      left join team_rows on team_rows.team_id = teams.id
    where teams.id = (select cast(${teamId} as text))`.execute(db);
  const [row] = rows;
  if (!row) return { sources: null, stored: null };
  const stored = row.team_id === null ? null : { columns: row, counted: toTeamCount(row) };
  return { sources: toSources(row, stored), stored };
}

function toSources(row: Columns, stored: StoredRow | null): RowSources {
  const team = toTeam(row);
  const summary = toSummary(team.id, row);
  const isDeleted = row.deleted_at !== null;
  const submissions = submissionsOf(row.submissions);
  return { team, isDeleted, summary, actions: actionsOf(summary, stored), submissions };
}

/** As stored, unless they are those of another snapshot. */
function actionsOf(summary: Summary | null, stored: StoredRow | null) {
  const last = stored?.counted.months.at(-1);
  const isSame = summary && last?.snapshot === summary.snapshotId;
  return isSame && stored ? countedActions(stored.counted) : null;
}

/** Oldest first. */
function submissionsOf(text: string | null): readonly Submitted[] {
  const rows = text?.split("|").map((row) => row.split(" ")) ?? [];
  const submissions = rows.map(([submittedAt = "", id = ""]) => ({ id, submittedAt }));
  return submissions.sort((left, right) => (left.submittedAt < right.submittedAt ? -1 : 1));
}
