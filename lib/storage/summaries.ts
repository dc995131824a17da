import type { Db } from "./storage";
import { parseStored, type SummaryDetails, storedSummary } from "./stored-json";
import { formatLine } from "./stored-line";
import type { Tables } from "./tables";

/** A team's latest snapshot as dashboards show it. */
export type Summary = {
  readonly teamId: string;
  readonly snapshotId: string;
  readonly submittedAt: string;
  readonly details: SummaryDetails;
};

/** Removes the summary of a team that has no snapshot left. */
export async function removeSummary(db: Db, teamId: string): Promise<void> {
  await db.deleteFrom("team_summaries").where("team_id", "=", teamId).execute();
}

/**
 * Writes the summary of a team over the one before. Call it in the transaction that adds or
 * withdraws a snapshot, so that the two never differ.
 */
export async function saveSummary(db: Db, summary: Summary): Promise<void> {
  await removeSummary(db, summary.teamId);
  await db.insertInto("team_summaries").values(summaryColumns(summary)).execute();
  const areas = areaColumns(summary, await findNameSort(db, summary.teamId));
  if (areas.length > 0) await db.insertInto("team_area_summaries").values(areas).execute();
}

async function findNameSort(db: Db, teamId: string): Promise<string> {
  const query = db.selectFrom("teams").select("name_sort").where("id", "=", teamId);
  return (await query.executeTakeFirstOrThrow()).name_sort;
}

/** The row of a summary whose actions are not known yet. */
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
    next_actions: null,
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

/** The summary of a team as stored; null without one. */
export async function findStoredSummary(
  db: Db,
  teamId: string,
): Promise<Omit<Summary, "teamId"> | null> {
  const row = await findSummaryRow(db, teamId);
  if (!row) return null;
  const details = parseStored(storedSummary, row.details);
  return { snapshotId: row.snapshot_id, submittedAt: row.submitted_at, details };
}

/** The row of a summary; null without one. */
export async function findSummaryRow(
  db: Db,
  teamId: string,
): Promise<Tables["team_summaries"] | null> {
  const query = db.selectFrom("team_summaries").selectAll().where("team_id", "=", teamId);
  return (await query.executeTakeFirst()) ?? null;
}
