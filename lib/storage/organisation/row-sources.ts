import { type RawBuilder, sql } from "kysely";
import { countedActions } from "@/lib/domain/organisation/team-count";
import type { SnapshotBefore, SnapshotShown } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import {
  parseAnswers,
  parseStored,
  storedBefore,
  storedList,
  storedShown,
  storedSummary,
} from "@/lib/storage/stored-json";
import type { Standing } from "@/lib/storage/summaries";
import { type StoredTeam, TEAM_COLUMNS, toTeam } from "@/lib/storage/teams";
import { type StoredRow, type TeamRowColumns, toTeamCount } from "./team-rows";

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
  readonly submissions: string | null;
  readonly latest_profile: string | null;
};

/** A row that nothing is stored of. */
type Nothing = { readonly [Column in keyof TeamRowColumns]: null };

/** What is stored of the row of a team. */
export type FoundRow = {
  /** Null for an unknown team. */
  readonly sources: RowSources | null;
  /** When the team submitted last, also if that was withdrawn since; null for never. */
  readonly lastSubmittedAt: string | null;
  /** Flags that held in the snapshot of its summary; none without one. */
  readonly profile: readonly string[];
  /** Null for a team that has no row. */
  readonly stored: StoredRow | null;
};

/** A row with what its summary is to be made of. */
export type FoundWhole = FoundRow & {
  /** Null for a team without one. */
  readonly latest: SnapshotShown | null;
  /** What that is compared with; null for none. */
  readonly before: SnapshotBefore | null;
  /** Whether the snapshot that is to be marked is withdrawn so far; null for no such snapshot. */
  readonly isWithdrawn: boolean | null;
};

type LatestColumns = {
  readonly latest_id: string | null;
  readonly latest_at: string;
  readonly latest_hash: string;
  readonly latest_answers: string;
  readonly latest_results: string;
  readonly before_id: string | null;
  readonly before_at: string;
  readonly before_results: string;
};

/**
 * The same, with the latest snapshot of the team and the one before.
 *
 * @param marked id of a snapshot that is to be withdrawn, or to be restored if it was: all that is
 *   read of snapshots is as it will be then
 */
export async function findRowAndLatest(
  db: Db,
  teamId: string,
  marked: string | null,
): Promise<FoundWhole> {
  const submitted = (place: number) => sql`(select id from snapshots
    where team_id = teams.id and (withdrawn_at is null) <> (id = ${marked ?? ""})
    order by submitted_at desc limit 1 offset ${sql.lit(place)})`;
  const row = await findColumns<LatestColumns>(db, teamId, {
    columns: sql`, latest.id as latest_id, latest.submitted_at as latest_at,
      latest.content_hash as latest_hash, latest.answers as latest_answers,
      latest.results as latest_results, before.id as before_id,
      before.submitted_at as before_at, before.results as before_results`,
    joins: sql`left join snapshots latest on latest.id = ${submitted(0)}
      left join snapshots before on before.id = ${submitted(1)}`,
  });
  const now = row && submissionsOf(row.submissions).find(({ id }) => id === marked);
  return {
    ...toFoundRow(row, marked),
    latest: row && latestOf(teamId, row),
    before: row && beforeOf(row),
    isWithdrawn: now?.isWithdrawn ?? null,
  };
}

function latestOf(teamId: string, row: LatestColumns): SnapshotShown | null {
  if (row.latest_id === null) return null;
  const results = parseStored(storedShown, row.latest_results);
  const { questionnaireVersion } = results;
  return {
    head: { id: row.latest_id, teamId, submittedAt: row.latest_at, questionnaireVersion },
    contentHash: row.latest_hash,
    answers: parseAnswers(row.latest_answers),
    results,
  };
}

function beforeOf({ before_id: id, before_at: submittedAt, before_results }: LatestColumns) {
  if (id === null) return null;
  return { id, submittedAt, ...parseStored(storedBefore, before_results) };
}

/**
 * The row of a team as it is stored, and what it is to be made of. Its snapshots come as one text:
 * this is asked whenever a team submits, and a question costs more than its answer. The id comes out
 * of a question of its own: SQLite prepares a statement anew for each value that its joins are
 * planned by.
 */
export async function findRowSources(db: Db, teamId: string): Promise<FoundRow> {
  return toFoundRow(await findColumns(db, teamId, { columns: sql``, joins: sql`` }));
}

type Whole = Columns & (TeamRowColumns | Nothing);

async function findColumns<More>(
  db: Db,
  teamId: string,
  more: { readonly columns: RawBuilder<unknown>; readonly joins: RawBuilder<unknown> },
): Promise<(Whole & More) | null> {
  const { rows } = await sql<Whole & More>`
    select team_rows.*, ${COLUMNS}, teams.deleted_at,
      snapshot_id, team_summaries.submitted_at as summed_at, details,
      (select string_agg(concat(submitted_at, ' ', id, ' ', withdrawn_at), '|')
        from snapshots where team_id = teams.id) as submissions,
      (select profile from snapshots where id = snapshot_id) as latest_profile
      ${more.columns}
    from teams left join team_summaries on team_summaries.team_id = teams.id
      left join team_rows on team_rows.team_id = teams.id
      ${more.joins}
    where teams.id = (select cast(${teamId} as text))`.execute(db);
  return rows[0] ?? null;
}

function toFoundRow(row: Whole | null, marked: string | null = null): FoundRow {
  if (!row) return { sources: null, lastSubmittedAt: null, profile: [], stored: null };
  const submissions = submissionsOf(row.submissions);
  const kept = submissions.filter(({ id, isWithdrawn }) => isWithdrawn === (id === marked));
  const stored = row.team_id === null ? null : { columns: row, counted: toTeamCount(row) };
  return {
    sources: { ...toSources(row, stored), submissions: kept },
    lastSubmittedAt: submissions.at(-1)?.submittedAt ?? null,
    profile: row.latest_profile === null ? [] : parseStored(storedList, row.latest_profile),
    stored,
  };
}

function toSources(row: Columns, stored: StoredRow | null): Omit<RowSources, "submissions"> {
  const team = toTeam(row);
  const summary = summaryOf(team.id, row);
  const actions = summary && stored && countedActions(stored.counted);
  return { team, isDeleted: row.deleted_at !== null, summary, actions };
}

function summaryOf(teamId: string, { snapshot_id, summed_at, details }: Columns) {
  if (snapshot_id === null || summed_at === null || details === null) return null;
  const shown = { snapshotId: snapshot_id, submittedAt: summed_at };
  return { teamId, ...shown, details: parseStored(storedSummary, details) };
}

/** Oldest first. */
function submissionsOf(text: string | null) {
  const sorted = rowsOf(text).map(([submittedAt = "", id = "", withdrawnAt = ""]) => {
    return { id, submittedAt, isWithdrawn: withdrawnAt !== "" };
  });
  return sorted.sort((left, right) => (left.submittedAt < right.submittedAt ? -1 : 1));
}

/** The words of the rows of a text; no rows of null. */
function rowsOf(text: string | null): readonly (readonly string[])[] {
  return text?.split("|").map((row) => row.split(" ")) ?? [];
}
