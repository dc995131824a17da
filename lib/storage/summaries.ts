import { changeRows, type RowsOfTeam } from "./change-rows";
import type { Statement } from "./engines/at-once";
import type { Db } from "./storage";
import { parseStored, type SummaryDetails, storedSummary } from "./stored-json";
import { formatLine } from "./stored-line";
import type { Tables } from "./tables";
import { sortKey } from "./text-keys";

/** A team's latest snapshot as dashboards show it. */
export type Summary = {
  readonly teamId: string;
  readonly snapshotId: string;
  readonly submittedAt: string;
  readonly details: SummaryDetails;
};

/** The rows of the areas of a summary, for {@link changeRows}. */
export const AREA_ROWS: RowsOfTeam<"team_area_summaries"> = {
  table: "team_area_summaries",
  key: "area_id",
  columns: {
    ...{ area_id: "text", in_scope: "integer", level_low: "integer", level_high: "integer" },
    ...{ many_na: "integer", name_sort: "text" },
  },
};

/**
 * Writes the summary of a team over what was stored. Run it in the transaction that adds or
 * withdraws a snapshot, so that the two never differ.
 *
 * @param before as it is stored
 */
export function changeSummary(
  db: Db,
  before: Summary | null,
  now: {
    readonly summary: Summary | null;
    readonly team: { readonly id: string; readonly name: string };
  },
): readonly Statement[] {
  if (now.summary === before) return [];
  const { id: teamId, name } = now.team;
  if (!now.summary) return [db.deleteFrom("team_summaries").where("team_id", "=", teamId)];
  const nameSort = sortKey(name);
  const { team_id, ...columns } = summaryColumns(now.summary);
  return [
    before
      ? db.updateTable("team_summaries").set(columns).where("team_id", "=", team_id)
      : db.insertInto("team_summaries").values({ team_id, ...columns }),
    ...changeRows(AREA_ROWS, {
      teamId,
      before: before ? areaColumns(before, nameSort) : [],
      now: areaColumns(now.summary, nameSort),
    }),
  ];
}

/** The row of a summary. */
export function summaryColumns(summary: Summary): Tables["team_summaries"] {
  const { teamId, snapshotId, submittedAt, details } = summary;
  return {
    team_id: teamId,
    snapshot_id: snapshotId,
    submitted_at: submittedAt,
    overall_low: details.overall?.low ?? null,
    overall_high: details.overall?.high ?? null,
    index_low: details.index.low,
    index_high: details.index.high,
    index_change: details.previous?.indexChange ?? null,
    details: JSON.stringify(details),
    line: formatLine(details),
  };
}

/** The rows of the areas of a summary; `nameSort` is that of the team. */
export function areaColumns(
  { teamId, details }: Summary,
  nameSort: string,
): Tables["team_area_summaries"][] {
  return details.areas.map((area) => ({
    team_id: teamId,
    area_id: area.id,
    in_scope: area.inScope ? 1 : 0,
    level_low: area.level?.low ?? null,
    level_high: area.level?.high ?? null,
    many_na: area.manyNotApplicable ? 1 : 0,
    name_sort: nameSort,
  }));
}

/** A summary beside others; all null for a team without one. */
export type SummaryColumns = {
  readonly snapshot_id: string | null;
  readonly summed_at: string | null;
  readonly details: string | null;
};

/** The summary of a team of its columns; null without one. */
export function toSummary(
  teamId: string,
  { snapshot_id: snapshotId, summed_at: submittedAt, details }: SummaryColumns,
): Summary | null {
  if (snapshotId === null || submittedAt === null || details === null) return null;
  return { teamId, snapshotId, submittedAt, details: parseStored(storedSummary, details) };
}

/** The row of a summary; null without one. */
export async function findSummaryRow(
  db: Db,
  teamId: string,
): Promise<Tables["team_summaries"] | null> {
  const query = db.selectFrom("team_summaries").selectAll().where("team_id", "=", teamId);
  return (await query.executeTakeFirst()) ?? null;
}
