import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "./storage";
import { parseStored, type SummaryDetails, storedSummary } from "./stored-json";
import type { Tables } from "./tables";
import { foldCase } from "./text-keys";

/** Which teams. */
export type DashboardFilter = {
  /** Part of a name, taken literally, without case; "" for all. */
  readonly text: string;
  /** Exactly this group; "" for teams without one, null for all. */
  readonly group: string | null;
};

/** Where in which order. `sort` of `{area}` is the level of that area. */
export type DashboardOrder = {
  readonly sort: "name" | "group" | "overall" | "index" | "date" | "change" | { area: string };
  readonly direction: "asc" | "desc";
  readonly offset: number;
  readonly limit: number;
};

/** A team with its summary; null without a snapshot. */
export type SummaryRow = {
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly group: string;
    readonly example: boolean;
  };
  readonly summary: (SummaryDetails & { readonly id: string; readonly submittedAt: string }) | null;
};

/** One stretch of the teams that match. Whatever has no figure to sort by comes last. */
export async function findSummaryRows(
  db: Db,
  filter: DashboardFilter,
  order: DashboardOrder,
): Promise<readonly SummaryRow[]> {
  const area = typeof order.sort === "object" ? order.sort.area : "";
  let query = selectRows(db)
    .leftJoin("team_area_summaries", (join) =>
      join
        .onRef("team_area_summaries.team_id", "=", "teams.id")
        .on("team_area_summaries.area_id", "=", area),
    )
    .where(matches(filter));
  for (const figure of FIGURES[typeof order.sort === "object" ? "area" : order.sort]) {
    query = query.orderBy(figure, (by) =>
      order.direction === "asc" ? by.asc().nullsLast() : by.desc().nullsLast(),
    );
  }
  const rows = await query
    .orderBy("teams.name_sort")
    .orderBy("teams.name_key")
    .offset(order.offset)
    .limit(order.limit)
    .execute();
  return rows.map(toSummaryRow);
}

/** Teams by id, in no order; ids of no team are left out. */
export async function findSummaryRowsOf(
  db: Db,
  ids: readonly string[],
): Promise<readonly SummaryRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows(db)
    .where("teams.id", "in", ids)
    .where("teams.deleted_at", "is", null)
    .execute();
  return rows.map(toSummaryRow);
}

/** How many teams match, and how many of them have a snapshot. */
export async function countMatches(
  db: Db,
  filter: DashboardFilter,
): Promise<{ readonly total: number; readonly assessed: number }> {
  const row = await db
    .selectFrom("teams")
    .leftJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .select((query) => [
      query.fn.countAll<number>().as("total"),
      query.fn.count<number>("team_summaries.team_id").as("assessed"),
    ])
    .where(matches(filter))
    .executeTakeFirstOrThrow();
  return { total: row.total, assessed: row.assessed };
}

/**
 * For each area how many teams that match have their lowest level there. A team counts in every
 * area that shares its lowest level, but not in one with many not-applicable answers, which is
 * left out of comparisons.
 */
export async function countLowest(
  db: Db,
  filter: DashboardFilter,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("teams")
    .innerJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .innerJoin("team_area_summaries", "team_area_summaries.team_id", "teams.id")
    .select((query) => ["team_area_summaries.area_id", query.fn.countAll<number>().as("teams")])
    .where(matches(filter))
    .where("team_area_summaries.many_na", "=", 0)
    .whereRef("team_area_summaries.level_low", "=", "team_summaries.overall_low")
    .groupBy("team_area_summaries.area_id")
    .execute();
  return new Map(rows.map((row) => [row.area_id, row.teams]));
}

// Groups: teams without one come last, as whatever has no figure.
const FIGURES = {
  name: [sql`teams.name_sort`, sql`teams.name_key`],
  group: [sql`nullif(teams.group_sort, '')`],
  overall: [sql`team_summaries.overall_low`, sql`team_summaries.overall_high`],
  index: [sql`team_summaries.index_low`, sql`team_summaries.index_high`],
  date: [sql`team_summaries.submitted_at`],
  change: [sql`team_summaries.index_change`],
  area: [sql`team_area_summaries.level_low`, sql`team_area_summaries.level_high`],
};

function selectRows(db: Db) {
  return db
    .selectFrom("teams")
    .leftJoin("team_summaries", "team_summaries.team_id", "teams.id")
    .select([
      "teams.id",
      "teams.name",
      "teams.group_name",
      "teams.example",
      "team_summaries.snapshot_id",
      "team_summaries.submitted_at",
      "team_summaries.details",
    ]);
}

/** The condition of a filter, for a query on the teams that are not deleted. */
export function matches({ text, group }: DashboardFilter) {
  return (query: ExpressionBuilder<Tables, "teams">) => {
    const conditions: Expression<SqlBool>[] = [query("teams.deleted_at", "is", null)];
    if (group !== null) conditions.push(query("teams.group_name", "=", group));
    if (text !== "") {
      const part = `%${foldCase(text).replace(/[\\%_]/g, "\\$&")}%`;
      conditions.push(sql<SqlBool>`teams.name_key like ${part} escape '\\'`);
    }
    return query.and(conditions);
  };
}

function toSummaryRow(row: {
  readonly id: string;
  readonly name: string;
  readonly group_name: string;
  readonly example: number;
  readonly snapshot_id: string | null;
  readonly submitted_at: string | null;
  readonly details: string | null;
}): SummaryRow {
  const { id, name, group_name: group } = row;
  const team = { id, name, group, example: row.example === 1 };
  if (row.snapshot_id === null || row.submitted_at === null || row.details === null) {
    return { team, summary: null };
  }
  const details = parseStored(storedSummary, row.details);
  return { team, summary: { id: row.snapshot_id, submittedAt: row.submitted_at, ...details } };
}
