import { type RawBuilder, sql } from "kysely";
import type { Db } from "@/lib/storage/storage";
import { partPattern } from "@/lib/storage/text-keys";
import { nameMarks } from "./team-marks";

/** Which teams; see TeamFilter. */
export type RowFilter = {
  /** Part of a name; "" for all. */
  readonly text: string;
  /** A team has to have them all; those first that are likely to be rarer. */
  readonly marks: readonly string[];
  readonly level: number | null;
  /** With a snapshot from then on, before then, or without one. */
  readonly age: { readonly kind: "fresh" | "stale" | "none"; readonly from: string } | null;
};

/** In which order; `area` only with the level of an area. */
export type RowOrder = {
  readonly by: keyof typeof FIGURES;
  readonly area: string;
  readonly direction: "asc" | "desc";
};

export type RowQuery = { readonly filter: RowFilter; readonly order: RowOrder };

type Stretch = { readonly offset: number; readonly limit: number };

/** A mark that more teams have is not followed: the order is walked along instead. */
const FEW = 900;

const FIGURES = {
  name: [],
  group: ["r.group_sort"],
  overall: ["r.overall_low", "r.overall_high"],
  index: ["r.index_low", "r.index_high"],
  coverage: ["r.coverage"],
  date: ["r.submitted_at"],
  change: ["r.index_change"],
  area: ["a.level_low", "a.level_high"],
} as const;

/** A query with the way to answer it. */
export type RowPlan = RowQuery & {
  /** The mark that fewest teams have, of several large ones the first; null where none is asked for. */
  readonly rarest: string | null;
  /** The same if few teams have it, so that they are looked at one by one; null for a walk along the order. */
  readonly driver: string | null;
};

type Part = RowPlan & { readonly part: "with" | "without" };

/** Decides how to answer a query: by the mark that fewest teams have, if they are few. */
export async function planRows(db: Db, query: RowQuery): Promise<RowPlan> {
  const { text, marks } = query.filter;
  const candidates = [...nameMarks(text), ...marks];
  if (candidates.length === 0) return { ...query, rarest: null, driver: null };
  const sizes = candidates.map(
    (mark) => sql`select ${mark} as mark, (select count(*) from
      (select 1 from team_marks where mark = ${mark} limit ${FEW + 1}) as found) as teams`,
  );
  const { rows } = await sql<{
    mark: string;
    teams: number;
  }>`${sql.join(sizes, sql` union all `)}`.execute(db);
  const [rarest] = rows.toSorted((left, right) => left.teams - right.teams);
  const isFew = rarest !== undefined && rarest.teams <= FEW;
  return { ...query, rarest: rarest?.mark ?? null, driver: isFew ? rarest.mark : null };
}

/**
 * Ids of one stretch of the teams that match; those without the figure to sort by come last, by
 * name, whatever the direction.
 */
export async function findTeamIds(
  db: Db,
  plan: RowPlan,
  { offset, limit }: Stretch,
): Promise<readonly string[]> {
  const first = await select(db, { ...plan, part: "with" }, { offset, limit });
  if (plan.order.by === "name" || first.length === limit) return first;
  const passed = first.length > 0 ? offset + first.length : await countPart(db, plan);
  const rest = { offset: Math.max(0, offset - passed), limit: limit - first.length };
  return [...first, ...(await select(db, { ...plan, part: "without" }, rest))];
}

async function select(db: Db, part: Part, { offset, limit }: Stretch): Promise<readonly string[]> {
  const { by, direction } = part.order;
  const turn = part.part === "with" && direction === "desc" ? sql`desc` : sql`asc`;
  const name = by === "area" && part.part === "with" ? "a" : "r";
  const keys = [
    ...(part.part === "with" ? FIGURES[by] : []),
    `${name}.name_sort`,
    `${name}.team_id`,
  ].map((key) => sql`${sql.ref(key)} ${turn}`);
  const { rows } = await sql<{ team_id: string }>`
    select ${sql.ref(`${name}.team_id`)} from ${tablesOf(part)} where ${conditionsOf(part)}
    order by ${sql.join(keys)} limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => row.team_id);
}

/** How many teams match. */
export function countTeamRows(db: Db, plan: RowPlan): Promise<number> {
  return countPart(db, { ...plan, order: { by: "name", area: "", direction: "asc" } });
}

/**
 * How many of them have the figure to sort by. No order has to be walked along for that, so large
 * marks are followed too, unless an age or a level has an index of its own.
 */
async function countPart(db: Db, plan: RowPlan): Promise<number> {
  const { level, age } = plan.filter;
  const driver = level === null && age === null ? plan.rarest : plan.driver;
  const part = { ...plan, driver, part: "with" } as const;
  const { rows } = await sql<{ teams: number }>`
    select count(*) as teams from ${tablesOf(part)} where ${conditionsOf(part)}`.execute(db);
  return rows[0]?.teams ?? 0;
}

/** "cross join" keeps SQLite to the order of the tables; to PostgreSQL it is a join like any. */
function tablesOf({ order, driver, part }: Part): RawBuilder<unknown> {
  const tables = [
    ...(driver === null ? [] : [sql`team_marks as m`]),
    ...(order.by === "area" && part === "with" ? [sql`team_area_summaries as a`] : []),
    sql`team_rows as r`,
  ];
  return sql.join(tables, sql` cross join `);
}

function conditionsOf(part: Part): RawBuilder<unknown> {
  const { filter, driver } = part;
  const marks = filter.marks.filter((mark) => mark !== driver);
  const conditions = [
    ...(driver === null ? [] : [sql`m.mark = ${driver} and m.team_id = r.team_id`]),
    ...figureConditions(part),
    // Not "exists": SQLite would turn it into a join and sort all teams that have the mark.
    ...marks.map(
      (mark) => sql`(select count(*) from team_marks as other
        where other.mark = ${mark} and other.team_id = r.team_id) > 0`,
    ),
    ...(filter.text === "" ? [] : [nameHas(filter.text)]),
    ...(filter.level === null ? [] : [sql`r.overall_low = ${filter.level}`]),
    ...ageConditions(filter.age),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function figureConditions({ order, driver, part }: Part): readonly RawBuilder<unknown>[] {
  if (order.by !== "area") {
    const [figure] = FIGURES[order.by];
    if (figure === undefined) return [];
    return [
      part === "with" ? sql`${sql.ref(figure)} is not null` : sql`${sql.ref(figure)} is null`,
    ];
  }
  if (part === "without") {
    return [
      sql`(select count(*) from team_area_summaries as a where a.team_id = r.team_id
        and a.area_id = ${order.area} and a.level_low is not null) = 0`,
    ];
  }
  const joined = driver === null ? sql`` : sql`and a.team_id = m.team_id`;
  return [
    sql`a.area_id = ${order.area} and a.level_low is not null and a.team_id = r.team_id ${joined}`,
  ];
}

function nameHas(text: string): RawBuilder<unknown> {
  return sql`(select t.name_key from teams as t where t.id = r.team_id)
    like ${partPattern(text)} escape '\\'`;
}

function ageConditions(age: RowFilter["age"]): readonly RawBuilder<unknown>[] {
  if (age === null) return [];
  if (age.kind === "none") return [sql`r.submitted_at is null`];
  const from = age.from;
  return [age.kind === "fresh" ? sql`r.submitted_at >= ${from}` : sql`r.submitted_at < ${from}`];
}
