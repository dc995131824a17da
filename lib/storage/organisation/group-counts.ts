import { type RawBuilder, sql } from "kysely";
import type { AlikeChanges, CountChange } from "@/lib/domain/organisation/count-changes";
import type { CountedCell, CountSeries } from "@/lib/domain/organisation/group-figures";
import type { Db } from "@/lib/storage/storage";

/** So many teams of a group have a figure. */
export type StoredCount = {
  readonly mark: string;
  readonly kind: string;
  readonly item: string;
  readonly low: number;
  readonly high: number;
  readonly teams: number;
};

/**
 * Adds to the counts, of which the database removes those that come to 0; call it once in the
 * transaction that changes the teams, with all changes in the order that they have: two writers
 * would else wait for each other.
 */
export async function addToCounts(db: Db, changes: readonly CountChange[]): Promise<void> {
  for (const block of joinAlike(changes)) await addBlock(db, block);
}

/** Neighbours that change alike together: a team changes the same in each of its groups. */
function joinAlike(all: readonly CountChange[]): readonly AlikeChanges[] {
  const blocks: { readonly marks: string[]; readonly changes: readonly CountChange[] }[] = [];
  for (const [mark, changes] of Map.groupBy(all, (change) => change.mark)) {
    const last = blocks.at(-1);
    if (last && areAlike(last.changes, changes)) last.marks.push(mark);
    else blocks.push({ marks: [mark], changes });
  }
  return blocks.map(({ marks, changes }) => {
    return { marks, cells: changes.map(({ cell, by }) => [cell, by]) };
  });
}

/** Not by what is in a cell: the changes of a team have the very same ones. */
function areAlike(left: readonly CountChange[], right: readonly CountChange[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ cell, by }, place) => cell === right[place]?.cell && by === right[place]?.by)
  );
}

/**
 * One parameter for all cells: a statement of thousands takes longer to build than to run. Taking
 * JSON apart is half of the work, so each cell is taken apart once for all marks.
 */
async function addBlock(db: Db, { marks, cells: changed }: AlikeChanges): Promise<void> {
  const cells = toJson(changed.map(([cell, by]) => [...cell, by]));
  await sql`
    with cells as materialized (
      select value ->> 0 as kind, value ->> 1 as item, cast(value ->> 2 as integer) as low,
        cast(value ->> 3 as integer) as high, cast(value ->> 4 as integer) as teams
      from json_each(${cells})
    ), marks as materialized (
      select value ->> 0 as mark from json_each(${toJson(marks.map((mark) => [mark]))})
    )
    insert into group_counts (mark, kind, item, low, high, teams)
    select mark, kind, item, low, high, teams from marks cross join cells where true
    order by mark, kind, item, low, high
    on conflict (mark, kind, item, low, high)
      do update set teams = group_counts.teams + excluded.teams`.execute(db);
}

/** Both engines take the entries of an object apart by the same name, those of a list by another. */
function toJson(rows: readonly (readonly unknown[])[]): string {
  return JSON.stringify({ ...rows });
}

type Packed = {
  readonly mark: string;
  readonly kind: string;
  readonly item: string;
  readonly cells: string;
};

/**
 * The counts of some kinds of several groups, by mark. The cells of a series are read as one text:
 * rows are what reading costs.
 */
export async function findCounts(
  db: Db,
  marks: readonly string[],
  kinds: readonly string[],
): Promise<ReadonlyMap<string, readonly CountSeries[]>> {
  if (marks.length === 0) return new Map();
  const { rows } = await packed(
    sql`mark in (${sql.join(marks)}) and kind in (${sql.join(kinds)})`,
  ).execute(db);
  return Map.groupBy(rows.map(unpack), ({ mark }) => mark);
}

/** The same with the teams of each series added up by upper bound, in cells of the lower bound 0. */
export async function findCountTotals(
  db: Db,
  marks: readonly string[],
  kinds: readonly string[],
): Promise<ReadonlyMap<string, readonly CountSeries[]>> {
  if (marks.length === 0) return new Map();
  const { rows } = await sql<Packed>`
    select mark, kind, item, string_agg('0 ' || high || ' ' || teams, ' ') as cells from (
      select mark, kind, item, high, sum(teams) as teams from group_counts
      where mark in (${sql.join(marks)}) and kind in (${sql.join(kinds)})
      group by mark, kind, item, high
    ) as totals group by mark, kind, item`.execute(db);
  return Map.groupBy(rows.map(unpack), ({ mark }) => mark);
}

/** More teams than any instance has. */
const MOST_TEAMS = 2 ** 24;

/**
 * The same with lower bounds only, each in place of the upper one too: to put figures into words is
 * what reading them costs, so a bound and its teams are one figure.
 *
 * @param item only what is about it; null for everything
 */
export async function findLowerCounts(
  db: Db,
  marks: readonly string[],
  kinds: readonly string[],
  item: string | null = null,
): Promise<ReadonlyMap<string, readonly CountSeries[]>> {
  if (marks.length === 0) return new Map();
  const { rows } = await sql<Packed>`
    select mark, kind, item,
      string_agg(cast(cast(low as bigint) * ${sql.lit(MOST_TEAMS)} + teams as text), ' ') as cells
    from group_counts where mark in (${sql.join(marks)}) and kind in (${sql.join(kinds)})
      ${item === null ? sql`` : sql`and item = ${item}`}
    group by mark, kind, item`.execute(db);
  const series = rows.map(({ cells, ...row }) => ({
    ...row,
    cells: integersOf(cells).map(toCell),
  }));
  return Map.groupBy(series, ({ mark }) => mark);
}

function toCell(packed: number): CountedCell {
  const low = Math.floor(packed / MOST_TEAMS);
  return { low, high: low, teams: packed - low * MOST_TEAMS };
}

/** The counts of some kinds of a group that are about one item. */
export async function findCountsOfItem(
  db: Db,
  mark: string,
  { kinds, item }: { readonly kinds: readonly string[]; readonly item: string },
): Promise<readonly CountSeries[]> {
  if (kinds.length === 0) return [];
  const { rows } = await packed(
    sql`mark = ${mark} and kind in (${sql.join(kinds)}) and item = ${item}`,
  ).execute(db);
  return rows.map(unpack);
}

/** The items of one kind that teams of a group have, each by a look into the index: there may be thousands of cells. */
export async function findItems(db: Db, mark: string, kind: string): Promise<readonly string[]> {
  const next = (after: RawBuilder<unknown>) => sql`
    (select min(item) from group_counts where mark = ${mark} and kind = ${kind} and ${after})`;
  const { rows } = await sql<{ item: string }>`
    with recursive items (item) as (
      select ${next(sql`true`)} union all
      select ${next(sql`group_counts.item > items.item`)} from items where items.item is not null
    )
    select item from items where item is not null`.execute(db);
  return rows.map(({ item }) => item);
}

/** The counts of a group whose kind is in one of some ranges, the end of each left out. */
export async function findCountsBetween(
  db: Db,
  mark: string,
  ranges: readonly (readonly [first: string, end: string])[],
): Promise<readonly CountSeries[]> {
  const parts = ranges.map(([first, end]) =>
    packed(sql`mark = ${mark} and kind >= ${first} and kind < ${end}`),
  );
  const { rows } = await sql<Packed>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows.map(unpack);
}

function packed(condition: RawBuilder<unknown>): RawBuilder<Packed> {
  return sql<Packed>`
    select mark, kind, item, string_agg(low || ' ' || high || ' ' || teams, ' ') as cells
    from group_counts where ${condition} group by mark, kind, item`;
}

function unpack({ mark, kind, item, cells: text }: Packed) {
  const figures = integersOf(text);
  const cells: CountedCell[] = [];
  for (let at = 0; at < figures.length; at += 3) {
    const [low = 0, high = 0, teams = 0] = [figures[at], figures[at + 1], figures[at + 2]];
    cells.push({ low, high, teams });
  }
  return { mark, kind, item, cells };
}

const SPACE = 32;
const MINUS = 45;
const ZERO = 48;

/** Integers with one space between them; a group has thousands, and "split" makes a text of each. */
function integersOf(text: string): readonly number[] {
  const integers: number[] = [];
  let [value, sign] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      integers.push(sign * value);
      value = 0;
      sign = 1;
    } else if (code === MINUS) sign = -1;
    else value = 10 * value + code - ZERO;
  }
  integers.push(sign * value);
  return integers;
}

/** How many teams of several groups submitted last before a day, by mark. */
export async function countSubmittedBefore(
  db: Db,
  marks: readonly string[],
  day: number,
): Promise<ReadonlyMap<string, number>> {
  if (marks.length === 0) return new Map();
  const { rows } = await sql<{ mark: string; teams: number }>`
    select mark, sum(teams) as teams from group_counts
    where mark in (${sql.join(marks)}) and kind = 'day' and item = '' and low < ${day}
    group by mark`.execute(db);
  return new Map(rows.map(({ mark, teams }) => [mark, Number(teams)]));
}

/** Every count, for a check against the teams. */
export async function findAllCounts(db: Db): Promise<readonly StoredCount[]> {
  return db.selectFrom("group_counts").selectAll().execute();
}
