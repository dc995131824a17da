import { type RawBuilder, sql } from "kysely";
import type { Db } from "@/lib/storage/storage";
import { partPattern } from "@/lib/storage/text-keys";
import { partMarks } from "./team-marks";

/** Which teams; see TeamFilter. */
export type RowFilter = {
  /** Part of a name; "" for all. In a plan only one that has no mark of its own. */
  readonly text: string;
  /** A team has to have them all. */
  readonly marks: readonly string[];
  readonly level: number | null;
  /** With a snapshot from then on, before then, or without one. */
  readonly age: { readonly kind: "fresh" | "stale" | "none"; readonly from: string } | null;
};

/** In which order. */
export type RowOrder = {
  readonly by: keyof typeof FIGURES;
  /** Which area by its level; by days the mark of the practice that takes them; else "". */
  readonly of: string;
  readonly direction: "asc" | "desc";
};

export type RowQuery = { readonly filter: RowFilter; readonly order: RowOrder };

type Stretch = { readonly offset: number; readonly limit: number };

/** Marks that more teams have do not decide how teams are found, and are not counted to the end. */
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
  actions: ["r.actions"],
  days: ["p.days"],
} as const;

/** Tables beside the rows that have figures, with the names of the teams. */
const TABLES = {
  a: { table: sql`team_area_summaries as a`, of: sql`a.area_id` },
  p: { table: sql`team_marks as p`, of: sql`p.mark` },
} as const;

/** The table that has the figure to sort by; null for the rows themselves. */
function tableOf({ by }: RowOrder): keyof typeof TABLES | null {
  if (by === "area") return "a";
  return by === "days" ? "p" : null;
}

/** A query with the way to answer it. */
export type RowPlan = RowQuery & {
  /** Those that every team that matches has; that of fewest teams first, unless all are large. */
  readonly marks: readonly string[];
  /** Whether the teams that have them are looked at one by one; else the order is walked along. */
  readonly isFollowed: boolean;
};

type Part = RowPlan & { readonly part: "with" | "without" };

/** Decides how to answer a query: by marks, if few teams have one of them. */
export async function planRows(db: Db, { filter: asked, order }: RowQuery): Promise<RowPlan> {
  const { marks: ofText, isWhole } = partMarks(asked.text);
  const filter = isWhole ? { ...asked, text: "", marks: [...ofText, ...asked.marks] } : asked;
  const sizes = await findSizes(db, [...new Set([...ofText, ...asked.marks])]);
  // Of a longer text the rarest part is enough: its names are looked at anyway.
  const part = sizes.find(({ mark }) => ofText.includes(mark));
  const marks = sizes
    .filter((size) => size === part || asked.marks.includes(size.mark))
    .map(({ mark }) => mark);
  const [rarest] = sizes;
  return { filter, order, marks, isFollowed: rarest !== undefined && rarest.teams <= FEW };
}

/** The same once it is known how many teams match: few are found sooner along their marks. */
export function planFor(plan: RowPlan, total: number): RowPlan {
  return { ...plan, isFollowed: plan.isFollowed || (isOfMarks(plan) && total <= FEW) };
}

/** Whether marks lead to the teams; an age or a level has an index of its own. */
function isOfMarks({ filter, marks }: RowPlan): boolean {
  return marks.length > 0 && filter.level === null && filter.age === null;
}

type Size = { readonly mark: string; readonly teams: number };

/** How many teams have which mark, fewest first; all large ones are as many. */
async function findSizes(db: Db, marks: readonly string[]): Promise<readonly Size[]> {
  if (marks.length === 0) return [];
  const sizes = marks.map(
    (mark, place) => sql`select ${sql.lit(place)} as place, (select count(*) from
      (select 1 from team_marks where mark = ${mark} limit ${FEW + 1}) as found) as teams`,
  );
  const { rows } = await sql<{
    place: number;
    teams: number;
  }>`${sql.join(sizes, sql` union all `)}`.execute(db);
  const teamsAt = new Map(rows.map(({ place, teams }) => [place, teams]));
  return marks
    .map((mark, place) => ({ mark, teams: teamsAt.get(place) ?? 0 }))
    .toSorted((left, right) => left.teams - right.teams);
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
  const isAll = plan.order.by === "name" || plan.order.by === "days";
  if (isAll || first.length === limit) return first;
  const passed = first.length > 0 ? offset + first.length : await countPart(db, plan);
  const rest = { offset: Math.max(0, offset - passed), limit: limit - first.length };
  return [...first, ...(await select(db, { ...plan, part: "without" }, rest))];
}

async function select(db: Db, part: Part, { offset, limit }: Stretch): Promise<readonly string[]> {
  const { by, direction } = part.order;
  const turn = part.part === "with" && direction === "desc" ? sql`desc` : sql`asc`;
  const name = (part.part === "with" && tableOf(part.order)) || "r";
  const keys = [
    ...(part.part === "with" ? FIGURES[by] : []),
    `${name}.name_sort`,
    `${name}.team_id`,
  ].map((key) => sql`${sql.ref(key)} ${turn}`);
  const { rows } = await sql<{ team_id: string }>`
    select ${sql.ref(`${name}.team_id`)} ${fromOf(part, { isCount: false })}
    order by ${sql.join(keys)} limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => row.team_id);
}

/** How many teams match. */
export function countTeamRows(db: Db, plan: RowPlan): Promise<number> {
  return countPart(db, { ...plan, order: { by: "name", of: "", direction: "asc" } });
}

/**
 * How many of them have the figure to sort by. No order has to be walked along for that, so marks
 * are followed however many teams have them.
 */
async function countPart(db: Db, plan: RowPlan): Promise<number> {
  const isFollowed = plan.isFollowed || isOfMarks(plan);
  const part = { ...plan, isFollowed, part: "with" } as const;
  const { rows } = await sql<{ teams: number }>`
    select count(*) as teams ${fromOf(part, { isCount: true })}`.execute(db);
  return rows[0]?.teams ?? 0;
}

/**
 * What is read for teams that match, or for how many they are. "cross join" keeps SQLite to the
 * order of the tables; to PostgreSQL it is a join like any.
 */
function fromOf(part: Part, { isCount }: { readonly isCount: boolean }): RawBuilder<unknown> {
  const { order, isFollowed } = part;
  const marks = isFollowed ? part.marks : [];
  const ofRow = rowConditions(part);
  const beside = part.part === "with" ? tableOf(order) : null;
  const hasRow = !isCount || !isFollowed || ofRow.length > 0;
  const tables = [
    ...marks.map((_, place) => sql`team_marks as ${markTable(place)}`),
    ...(beside ? [TABLES[beside].table] : []),
    ...(hasRow ? [sql`team_rows as r`] : []),
  ];
  const conditions = [
    ...marks.map((mark, place) => sql`${markTable(place)}.mark = ${mark}`),
    ...marks.slice(1).map((_, place) => sql`${markTable(place + 1)}.team_id = m0.team_id`),
    ...(isFollowed && hasRow ? [sql`r.team_id = m0.team_id`] : []),
    ...ofRow,
  ];
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  return sql`from ${sql.join(tables, sql` cross join `)} where ${where}`;
}

function markTable(place: number): RawBuilder<unknown> {
  return sql.id(`m${place}`);
}

function rowConditions(part: Part): readonly RawBuilder<unknown>[] {
  const { filter, isFollowed } = part;
  return [
    ...figureConditions(part),
    ...(isFollowed ? [] : filter.marks.map(hasMark)),
    ...(filter.text === "" ? [] : [nameHas(filter.text)]),
    ...(filter.level === null ? [] : [sql`r.overall_low = ${filter.level}`]),
    ...ageConditions(filter.age),
  ];
}

/** Not "exists": SQLite would turn it into a join and sort all teams that have the mark. */
function hasMark(mark: string): RawBuilder<unknown> {
  return sql`(select count(*) from team_marks
    where team_marks.mark = ${mark} and team_marks.team_id = r.team_id) > 0`;
}

function figureConditions({ order, isFollowed, part }: Part): readonly RawBuilder<unknown>[] {
  const [figure] = FIGURES[order.by];
  if (figure === undefined) return [];
  const beside = tableOf(order);
  if (beside === null) {
    return [
      part === "with" ? sql`${sql.ref(figure)} is not null` : sql`${sql.ref(figure)} is null`,
    ];
  }
  if (part === "without") {
    return [
      sql`(select count(*) from team_area_summaries as a where a.team_id = r.team_id
        and a.area_id = ${order.of} and a.level_low is not null) = 0`,
    ];
  }
  const team = sql.ref(`${beside}.team_id`);
  const joined = isFollowed ? sql`and ${team} = m0.team_id` : sql``;
  return [
    sql`${TABLES[beside].of} = ${order.of} and ${sql.ref(figure)} is not null
      and ${team} = r.team_id ${joined}`,
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
