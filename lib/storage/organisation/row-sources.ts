import { sql } from "kysely";
import { findActionRows, type StoredNextAction } from "@/lib/storage/next-actions";
import type { Db } from "@/lib/storage/storage";
import { parseStored, type SummaryDetails, storedSummary } from "@/lib/storage/stored-json";
import { type StoredTeam, TEAM_COLUMNS, toTeam } from "@/lib/storage/teams";

/** What the row of a team is made of, but for its earlier snapshots. */
export type RowSources = {
  readonly team: StoredTeam;
  /** Of its latest snapshot; null without one. */
  readonly summary: { readonly submittedAt: string; readonly details: SummaryDetails } | null;
  /** Of its plan to the next level; null while they are not known. */
  readonly actions: readonly StoredNextAction[] | null;
};

type Columns = Parameters<typeof toTeam>[0] & {
  readonly submitted_at: string | null;
  readonly details: string | null;
  readonly next_actions: number | null;
};

/** Null for a team that is deleted or unknown. */
export async function findRowSources(db: Db, teamId: string): Promise<RowSources | null> {
  const columns = sql.join(TEAM_COLUMNS.map((name) => sql.ref(name)));
  const { rows } = await sql<Columns>`
    select ${columns}, team_summaries.submitted_at, details, next_actions from teams
    left join team_summaries on team_summaries.team_id = teams.id
    where teams.id = ${teamId} and teams.deleted_at is null`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { submitted_at, details, next_actions } = row;
  const isKnown = next_actions !== null;
  return {
    team: toTeam(row),
    summary:
      submitted_at === null || details === null
        ? null
        : { submittedAt: submitted_at, details: parseStored(storedSummary, details) },
    actions: isKnown ? await findActionRows(db, teamId) : null,
  };
}
