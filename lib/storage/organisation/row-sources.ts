import { sql } from "kysely";
import type { StoredNextAction } from "@/lib/storage/next-actions";
import type { Db } from "@/lib/storage/storage";
import { parseStored, type SummaryDetails, storedSummary } from "@/lib/storage/stored-json";
import { type StoredTeam, TEAM_COLUMNS, toTeam } from "@/lib/storage/teams";
import type { TeamRowColumns } from "./team-rows";

/** What the row of a team is made of, but for what its earlier snapshots came to. */
export type RowSources = {
  readonly team: StoredTeam;
  /** Of its latest snapshot; null without one. */
  readonly summary: { readonly submittedAt: string; readonly details: SummaryDetails } | null;
  /** Of its plan to the next level; null while they are not known. */
  readonly actions: readonly StoredNextAction[] | null;
  /** Its snapshots that are not withdrawn, oldest first. */
  readonly submissions: readonly { readonly id: string; readonly submittedAt: string }[];
};

const COLUMNS = sql.raw(TEAM_COLUMNS.join(", "));

type Columns = Parameters<typeof toTeam>[0] & {
  readonly deleted_at: string | null;
  readonly summed_at: string | null;
  readonly details: string | null;
  readonly next_actions: number | null;
  readonly actions: string | null;
  readonly submissions: string | null;
};

/** A row that nothing is stored of. */
type Nothing = { readonly [Column in keyof TeamRowColumns]: null };

type Found = {
  /** Null for a team that is deleted or unknown. */
  readonly sources: RowSources | null;
  /** The row as stored; null for a team that has none. */
  readonly stored: TeamRowColumns | null;
};

/**
 * The row of a team as it is stored, and what it is to be made of. Lists come as one text each: this
 * is asked whenever a team submits, and a question costs more than its answer. The id comes out of a
 * question of its own: SQLite prepares a statement anew for each value that its joins are planned by.
 */
export async function findRowSources(db: Db, teamId: string): Promise<Found> {
  const { rows } = await sql<Columns & (TeamRowColumns | Nothing)>`
    select team_rows.*, ${COLUMNS}, teams.deleted_at,
      team_summaries.submitted_at as summed_at, details, next_actions,
      (select string_agg(practice_id || ' ' || area_id || ' ' || days, ' ')
        from team_next_actions where team_id = teams.id) as actions,
      (select string_agg(id || ' ' || submitted_at, ' ' order by submitted_at)
        from snapshots where team_id = teams.id and withdrawn_at is null) as submissions
    from teams left join team_summaries on team_summaries.team_id = teams.id
      left join team_rows on team_rows.team_id = teams.id
    where teams.id = (select cast(${teamId} as text))`.execute(db);
  const [row] = rows;
  if (!row) return { sources: null, stored: null };
  return {
    sources: row.deleted_at === null ? toSources(row) : null,
    stored: row.team_id === null ? null : row,
  };
}

function toSources(row: Columns): RowSources {
  const { summed_at, details, next_actions } = row;
  return {
    team: toTeam(row),
    summary:
      summed_at === null || details === null
        ? null
        : { submittedAt: summed_at, details: parseStored(storedSummary, details) },
    actions: next_actions === null ? null : actionsOf(row.actions),
    submissions: wordsOf(row.submissions, 2).map(([id = "", submittedAt = ""]) => {
      return { id, submittedAt };
    }),
  };
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
