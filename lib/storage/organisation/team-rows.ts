import { sql } from "kysely";
import { z } from "zod";
import {
  type CountCell,
  countedActions,
  type TeamCount,
} from "@/lib/domain/organisation/team-count";
import { changeRows } from "@/lib/storage/change-rows";
import { runAtOnce, type Statement } from "@/lib/storage/engines/at-once";
import { inBatches } from "@/lib/storage/in-batches";
import type { Db } from "@/lib/storage/storage";
import { parseStored, type SummaryDetails } from "@/lib/storage/stored-json";
import type { Tables } from "@/lib/storage/tables";
import type { StoredTeam } from "@/lib/storage/teams";
import { sortKey } from "@/lib/storage/text-keys";
import { MARK_ROWS, marksOf, planMarks } from "./row-marks";

/** One check for each cell: there are hundreds, and a tuple of zod has five checks. */
export const storedCell = z.custom<CountCell>(isCell);
const cells = z.array(storedCell);
const storedCount = z.object({
  groups: z.array(z.string()),
  lists: cells,
  cells,
  months: z.array(z.object({ month: z.string(), snapshot: z.string(), cells })),
}) satisfies z.ZodType<TeamCount>;

/** A team as it is found, sorted and counted. */
export type TeamRow = {
  readonly team: StoredTeam;
  /** Of its latest snapshot; null without one. */
  readonly summary: { readonly submittedAt: string; readonly details: SummaryDetails } | null;
  readonly counted: TeamCount;
};

function isCell(cell: unknown): boolean {
  if (!Array.isArray(cell) || cell.length !== 4) return false;
  const [kind, item, low, high] = cell;
  const isNamed = typeof kind === "string" && typeof item === "string";
  return isNamed && Number.isInteger(low) && Number.isInteger(high);
}

/** A row as it is stored. */
export type TeamRowColumns = Tables["team_rows"];

/** The same, with what it adds to the counts. */
export type StoredRow = { readonly columns: TeamRowColumns; readonly counted: TeamCount };

/** The row of a team as stored; null for a team that has none. */
export async function findTeamRow(db: Db, teamId: string): Promise<TeamRowColumns | null> {
  const { rows } = await sql<TeamRowColumns>`
    select * from team_rows where team_id = ${teamId}`.execute(db);
  return rows[0] ?? null;
}

/** What a row adds to the counts. */
export function toTeamCount({ counted }: Pick<TeamRowColumns, "counted">): TeamCount {
  return parseStored(storedCount, counted);
}

/**
 * Makes the row of a team another one; what stays the same is not written. Of its marks only those
 * of its plan are changed, see {@link saveMarks} for all of them.
 *
 * @param before as it is stored; null for none
 * @param row null for none: its marks are removed with it
 */
export function changeTeamRow(
  db: Db,
  before: StoredRow | null,
  row: TeamRow | null,
): readonly Statement[] {
  if (row === null) {
    return before ? [db.deleteFrom("team_rows").where("team_id", "=", before.columns.team_id)] : [];
  }
  const values = toColumns(row);
  if (before === null) return [db.insertInto("team_rows").values(values)];
  const { team_id, counted, ...sorted } = values;
  const isSorted = Object.entries(sorted).every(
    ([name, value]) => before.columns[name as keyof TeamRowColumns] === value,
  );
  if (isSorted && before.columns.counted === counted) return [];
  // One of two texts, whatever differs: each has to be planned once.
  const changed = isSorted ? { counted } : { ...sorted, counted };
  const marksOfPlan = (count: TeamCount, nameSort: string) =>
    planMarks(count, nameSort).map((mark) => ({ ...mark, team_id }));
  return [
    db.updateTable("team_rows").set(changed).where("team_id", "=", team_id),
    ...changeRows(MARK_ROWS, {
      teamId: team_id,
      before: marksOfPlan(before.counted, before.columns.name_sort),
      now: marksOfPlan(row.counted, values.name_sort),
    }),
  ];
}

/** Makes the marks of a team those of its row, after a change of its name, group, tags or profile. */
export async function saveMarks(db: Db, row: TeamRow): Promise<void> {
  const { team_id, name_sort } = toColumns(row);
  const before = await db
    .selectFrom("team_marks")
    .selectAll()
    .where("team_id", "=", team_id)
    .execute();
  const now = marksOf(row).map((mark) => ({ ...mark, team_id }));
  await runAtOnce(db, [
    sql`update team_area_summaries set name_sort = ${name_sort}
      where team_id = ${team_id} and name_sort is distinct from ${name_sort}`,
    ...changeRows(MARK_ROWS, { teamId: team_id, before, now }),
  ]);
}

/** Adds rows of teams that have none. */
export async function insertTeamRows(db: Db, rows: readonly TeamRow[]): Promise<void> {
  for (const batch of inBatches(rows)) {
    await db.insertInto("team_rows").values(batch.map(toColumns)).execute();
  }
  await insertMarks(db, rows);
}

async function insertMarks(db: Db, rows: readonly TeamRow[]): Promise<void> {
  const marks = rows.flatMap((row) =>
    marksOf(row).map((mark) => ({ ...mark, team_id: row.team.id })),
  );
  for (const batch of inBatches(marks)) {
    await db.insertInto("team_marks").values(batch).execute();
  }
}

/** The columns of a row. */
export function toColumns({ team, summary, counted }: TeamRow) {
  const { overall, index, coverage, previous } = summary?.details ?? {};
  return {
    team_id: team.id,
    name_sort: sortKey(team.name),
    group_sort: team.group === "" ? null : sortKey(team.group),
    overall_low: overall?.low ?? null,
    overall_high: overall?.high ?? null,
    index_low: index?.low ?? null,
    index_high: index?.high ?? null,
    coverage: coverage ? shareOf(coverage) : null,
    submitted_at: summary?.submittedAt ?? null,
    index_change: previous?.indexChange ?? null,
    actions: countedActions(counted)?.length || null,
    counted: JSON.stringify(counted),
  };
}

function shareOf({ answered, applicable }: SummaryDetails["coverage"]): number {
  return applicable === 0 ? 0 : answered / applicable;
}

/** Ids of the teams that have a mark, in order. */
export async function findTeamsOfMark(db: Db, mark: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("team_marks")
    .select("team_id")
    .where("mark", "=", mark)
    .orderBy("team_id")
    .execute();
  return rows.map((row) => row.team_id);
}

/** What every team adds to the counts, in parts, by id; if asked for only of invented teams. */
export async function* findAllTeamCounts(
  db: Db,
  { example = false }: { readonly example?: boolean } = {},
): AsyncGenerator<readonly { readonly teamId: string; readonly counted: TeamCount }[]> {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("team_rows")
      .select(["team_id", "counted"])
      .where("team_id", ">", after)
      .$if(example, (query) =>
        query.where("team_id", "in", db.selectFrom("teams").select("id").where("example", "=", 1)),
      )
      .orderBy("team_id")
      .limit(500)
      .execute();
    yield rows.map((row) => ({
      teamId: row.team_id,
      counted: parseStored(storedCount, row.counted),
    }));
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.team_id;
  }
}

/** Some live teams that have no row yet, by id. */
export async function findTeamsWithoutRow(
  db: Db,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("teams")
    .leftJoin("team_rows", "team_rows.team_id", "teams.id")
    .select("teams.id")
    .where("teams.deleted_at", "is", null)
    .where("team_rows.team_id", "is", null)
    .where("teams.id", ">", after)
    .orderBy("teams.id")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
