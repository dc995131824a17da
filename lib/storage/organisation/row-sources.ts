import { sql } from "kysely";
import type { StoredNextAction } from "@/lib/storage/next-actions";
import type { Db } from "@/lib/storage/storage";
import { parseStored, storedSummary } from "@/lib/storage/stored-json";
import type { Standing } from "@/lib/storage/summaries";
import { type StoredTeam, TEAM_COLUMNS, toTeam } from "@/lib/storage/teams";
import type { TeamRowColumns } from "./team-rows";

/** What the row of a team is made of, but for what its earlier snapshots came to. */
export type RowSources = Standing & {
  readonly team: StoredTeam;
  readonly isDeleted: boolean;
  /** Its snapshots that are not withdrawn, oldest first. */
  readonly submissions: readonly Submitted[];
};

type Submitted = { readonly id: string; readonly submittedAt: string };

const COLUMNS = sql.raw(TEAM_COLUMNS.join(", "));

type Columns = Parameters<typeof toTeam>[0] & {
  readonly deleted_at: string | null;
  readonly snapshot_id: string | null;
  readonly summed_at: string | null;
  readonly details: string | null;
  readonly next_actions: number | null;
  readonly actions: string | null;
  readonly submissions: string | null;
  readonly last_submitted_at: string | null;
  readonly latest_results: string | null;
};

/** A row that nothing is stored of. */
type Nothing = { readonly [Column in keyof TeamRowColumns]: null };

/** What is stored of the row of a team. */
export type FoundRow = {
  /** Null for an unknown team. */
  readonly sources: RowSources | null;
  /** When the team submitted last, also if that was withdrawn since; null for never. */
  readonly lastSubmittedAt: string | null;
  /** Results of the snapshot of its summary, as stored; null without one. */
  readonly latestResults: string | null;
  /** The row as stored; null for a team that has none. */
  readonly stored: TeamRowColumns | null;
};

/**
 * The row of a team as it is stored, and what it is to be made of. Lists come as one text each: this
 * is asked whenever a team submits, and a question costs more than its answer. The id comes out of a
 * question of its own: SQLite prepares a statement anew for each value that its joins are planned by.
 */
export async function findRowSources(db: Db, teamId: string): Promise<FoundRow> {
  const { rows } = await sql<Columns & (TeamRowColumns | Nothing)>`
    select team_rows.*, ${COLUMNS}, teams.deleted_at,
      snapshot_id, team_summaries.submitted_at as summed_at, details, next_actions,
      (select string_agg(practice_id || ' ' || area_id || ' ' || days, ' ')
        from team_next_actions where team_id = teams.id) as actions,
      (select string_agg(id || ' ' || submitted_at, ' ' order by submitted_at)
        from snapshots where team_id = teams.id and withdrawn_at is null) as submissions,
      (select max(submitted_at) from snapshots where team_id = teams.id) as last_submitted_at,
      (select results from snapshots where id = snapshot_id) as latest_results
    from teams left join team_summaries on team_summaries.team_id = teams.id
      left join team_rows on team_rows.team_id = teams.id
    where teams.id = (select cast(${teamId} as text))`.execute(db);
  const [row] = rows;
  if (!row) return { sources: null, lastSubmittedAt: null, latestResults: null, stored: null };
  return {
    sources: toSources(row),
    lastSubmittedAt: row.last_submitted_at,
    latestResults: row.latest_results,
    stored: row.team_id === null ? null : row,
  };
}

function toSources(row: Columns): RowSources {
  const team = toTeam(row);
  return {
    team,
    isDeleted: row.deleted_at !== null,
    summary: summaryOf(team.id, row),
    actions: row.next_actions === null ? null : actionsOf(row.actions),
    submissions: wordsOf(row.submissions, 2).map(([id = "", submittedAt = ""]) => {
      return { id, submittedAt };
    }),
  };
}

function summaryOf(teamId: string, { snapshot_id, summed_at, details }: Columns) {
  if (snapshot_id === null || summed_at === null || details === null) return null;
  const shown = { snapshotId: snapshot_id, submittedAt: summed_at };
  return { teamId, ...shown, details: parseStored(storedSummary, details) };
}

function actionsOf(text: string | null): readonly StoredNextAction[] {
  return wordsOf(text, 3).map(([practice = "", area = "", days]) => {
    return { practice, area, days: Number(days) };
  });
}

/** The words of a text, so many at a time; none of null. */
function wordsOf(text: string | null, size: number): readonly (readonly string[])[] {
  const words = text?.split(" ") ?? [];
  return Array.from({ length: words.length / size }, (_, place) =>
    words.slice(place * size, (place + 1) * size),
  );
}
