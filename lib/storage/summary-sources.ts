import { type RawBuilder, sql } from "kysely";
import type { SnapshotBefore, SnapshotShown } from "./snapshots";
import type { Db } from "./storage";
import { parseStored, storedBefore, storedList, storedShown } from "./stored-json";
import { type Summary, type SummaryColumns, toSummary } from "./summaries";

/** What the summary of a team is, with what a snapshot that comes now follows on. */
export type LastSubmitted = {
  /** Null for a team without one. */
  readonly summary: Summary | null;
  /** Flags that held in the snapshot of the summary; none without one. */
  readonly profile: readonly string[];
  /** When the team submitted last, also if that was withdrawn since; null for never. */
  readonly at: string | null;
};

/** What is known of the latest snapshot of a team, read as quickly as can be; null for an unknown team. */
export async function findLastSubmitted(db: Db, teamId: string): Promise<LastSubmitted | null> {
  const row = await findColumns<{ last_at: string | null; profile: string | null }>(db, teamId, {
    columns: sql`(select max(submitted_at) from snapshots where team_id = teams.id) as last_at,
      (select profile from snapshots where id = snapshot_id) as profile`,
    joins: sql``,
  });
  if (!row) return null;
  const profile = row.profile === null ? [] : parseStored(storedList, row.profile);
  return { summary: toSummary(teamId, row), profile, at: row.last_at };
}

/** What the summary of a team is, and what it is to be made of. */
export type SummarySources = {
  /** Of the team. */
  readonly name: string;
  /** Null for a team without one. */
  readonly summary: Summary | null;
  /** Null for a team without one. */
  readonly latest: SnapshotShown | null;
  /** What that is compared with; null for none. */
  readonly before: SnapshotBefore | null;
  /** Whether the snapshot that is to be marked is withdrawn so far; null for no such snapshot. */
  readonly isWithdrawn: boolean | null;
};

type LatestColumns = {
  readonly name: string;
  readonly latest_id: string | null;
  readonly latest_at: string;
  readonly latest_results: string;
  readonly before_id: string | null;
  readonly before_at: string;
  readonly before_results: string;
  readonly is_withdrawn: number | null;
};

/**
 * The latest snapshot of a team and the one before, with the summary as it is stored; null for an
 * unknown team.
 *
 * @param marked id of a snapshot that is to be withdrawn, or to be restored if it was: the latest
 *   are those that are so then
 */
export async function findSummarySources(
  db: Db,
  teamId: string,
  marked: string | null,
): Promise<SummarySources | null> {
  const submitted = (place: number) => sql`(select id from snapshots
    where team_id = teams.id and (withdrawn_at is null) <> (id = ${marked ?? ""})
    order by submitted_at desc limit 1 offset ${sql.lit(place)})`;
  const row = await findColumns<LatestColumns>(db, teamId, {
    columns: sql`teams.name, latest.id as latest_id, latest.submitted_at as latest_at,
      latest.results as latest_results, before.id as before_id, before.submitted_at as before_at,
      before.results as before_results,
      (select case when withdrawn_at is null then 0 else 1 end from snapshots
        where id = ${marked ?? ""} and team_id = teams.id) as is_withdrawn`,
    joins: sql`left join snapshots latest on latest.id = ${submitted(0)}
      left join snapshots before on before.id = ${submitted(1)}`,
  });
  if (!row) return null;
  const isWithdrawn = row.is_withdrawn === null ? null : row.is_withdrawn === 1;
  const summary = toSummary(teamId, row);
  return {
    ...{ name: row.name, summary, isWithdrawn },
    latest: latestOf(teamId, row),
    before: beforeOf(row),
  };
}

/**
 * The id comes out of a question of its own: SQLite prepares a statement anew for each value that
 * its joins are planned by.
 */
async function findColumns<More>(
  db: Db,
  teamId: string,
  more: { readonly columns: RawBuilder<unknown>; readonly joins: RawBuilder<unknown> },
): Promise<(SummaryColumns & More) | null> {
  const { rows } = await sql<SummaryColumns & More>`
    select snapshot_id, team_summaries.submitted_at as summed_at, details, ${more.columns}
    from teams left join team_summaries on team_summaries.team_id = teams.id ${more.joins}
    where teams.id = (select cast(${teamId} as text))`.execute(db);
  return rows[0] ?? null;
}

function latestOf(teamId: string, row: LatestColumns): SnapshotShown | null {
  if (row.latest_id === null) return null;
  const head = { id: row.latest_id, teamId, submittedAt: row.latest_at };
  return { head, results: parseStored(storedShown, row.latest_results) };
}

function beforeOf({ before_id: id, before_at: submittedAt, before_results }: LatestColumns) {
  if (id === null) return null;
  return { id, submittedAt, ...parseStored(storedBefore, before_results) };
}
