import { type RawBuilder, sql } from "kysely";
import { kindOfMonth } from "@/lib/domain/organisation/count-changes";
import { type CountSeries, LEVEL_KINDS } from "@/lib/domain/organisation/group-figures";
import type { Db } from "@/lib/storage/storage";
import { findCountsBetween, findCountsOfItem } from "./group-counts";

/** "2026-05" of the newest months in which levels of a group changed, newest first. */
export async function findNewestMonths(
  db: Db,
  mark: string,
  most: number,
): Promise<readonly string[]> {
  const last = (before: RawBuilder<unknown>) => sql`
    select max(kind) from group_counts
    where mark = ${mark} and kind > 'level ' and kind < ${before}`;
  const { rows } = await sql<{ kind: string }>`
    with recursive months (kind) as (
      select (${last(sql`'level!'`)})
      union all select (${last(sql`months.kind`)}) from months where months.kind is not null
    ) select kind from months where kind is not null limit ${most}`.execute(db);
  return rows.map(({ kind }) => kind.slice("level ".length));
}

/**
 * What changed month by month, of the kinds "level 2026-05" and "left-out 2026-05".
 *
 * @param first the month to begin with; null for all
 */
export async function findMonthlyCounts(
  db: Db,
  mark: string,
  first: string | null,
): Promise<readonly CountSeries[]> {
  return findCountsBetween(
    db,
    mark,
    LEVEL_KINDS.map((kind) => [`${kind} ${first ?? ""}`, `${kind}!`]),
  );
}

/** What changed in each of some months, of all areas taken together; without cells if only of some. */
export async function findOverallCounts(
  db: Db,
  mark: string,
  months: readonly string[],
): Promise<readonly CountSeries[]> {
  const kinds = months.map((month) => kindOfMonth("level", month));
  const found = await findCountsOfItem(db, mark, { kinds, item: "" });
  return kinds.map(
    (kind) => found.find((series) => series.kind === kind) ?? { kind, item: "", cells: [] },
  );
}

type Sum = {
  readonly kind: string;
  readonly item: string;
  readonly low: number;
  readonly high: number;
  readonly teams: number;
};

/** The state before a month, of the kinds "level" and "left-out": all changes until then, added up. */
export async function sumMonthlyCounts(
  db: Db,
  mark: string,
  before: string,
): Promise<readonly CountSeries[]> {
  const sumOf = (kind: string) => sql`
    select ${sql.lit(kind)} as kind, item, low, high, sum(teams) as teams from group_counts
    where mark = ${mark} and kind > ${`${kind} `} and kind < ${`${kind} ${before}`}
    group by item, low, high having sum(teams) <> 0`;
  const { rows } = await sql<Sum>`${sql.join(LEVEL_KINDS.map(sumOf), sql` union all `)}`.execute(
    db,
  );
  const bySeries = Map.groupBy(rows, ({ kind, item }) => `${kind} ${item}`);
  return [...bySeries.values()].map((cells) => ({
    ...{ kind: cells[0]?.kind ?? "", item: cells[0]?.item ?? "" },
    cells: cells.map(({ low, high, teams }) => ({ low, high, teams: Number(teams) })),
  }));
}
