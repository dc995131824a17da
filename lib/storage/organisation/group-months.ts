import { type RawBuilder, sql } from "kysely";
import type { CountSeries } from "@/lib/domain/organisation/group-figures";
import type { Db } from "@/lib/storage/storage";
import { findCounts } from "./group-counts";

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

/** What changed in some months, of the kinds "level 2026-05" and "left-out 2026-05". */
export async function findMonthlyCounts(
  db: Db,
  mark: string,
  months: readonly string[],
): Promise<readonly CountSeries[]> {
  const kinds = months.flatMap((month) => [`level ${month}`, `left-out ${month}`]);
  if (kinds.length === 0) return [];
  return (await findCounts(db, [mark], kinds)).get(mark) ?? [];
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
  const { rows } =
    await sql<Sum>`${sumOf("level")} union all ${sumOf("left-out")}`.execute(db);
  const bySeries = Map.groupBy(rows, ({ kind, item }) => `${kind} ${item}`);
  return [...bySeries.values()].map((cells) => ({
    ...{ kind: cells[0]?.kind ?? "", item: cells[0]?.item ?? "" },
    cells: cells.map(({ low, high, teams }) => ({ low, high, teams: Number(teams) })),
  }));
}
