import { inBatches } from "@/lib/storage/in-batches";
import { newSnapshotColumns, type StoredSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import { areaColumns, type Summary, summaryColumns } from "@/lib/storage/summaries";
import { newTeamColumns } from "@/lib/storage/teams";
import { sortKey } from "@/lib/storage/text-keys";
import { insertTeamRows, type TeamRow } from "./team-rows";

/** A new team with everything that its snapshots come to; `summary` is null without any. */
export type WholeNewTeam = {
  readonly row: TeamRow;
  readonly snapshots: readonly StoredSnapshot[];
  readonly summary: Summary | null;
};

/** Adds many teams at once, but not to the counts. */
export async function insertWholeTeams(db: Db, teams: readonly WholeNewTeam[]): Promise<void> {
  for (const batch of inBatches(teams)) {
    await db
      .insertInto("teams")
      .values(batch.map(({ row }) => newTeamColumns(row.team)))
      .execute();
  }
  const snapshots = teams.flatMap((team) => team.snapshots.map(newSnapshotColumns));
  for (const batch of inBatches(snapshots)) {
    await db.insertInto("snapshots").values(batch).execute();
  }
  await insertSummaries(db, teams);
  await insertTeamRows(
    db,
    teams.map(({ row }) => row),
  );
}

async function insertSummaries(db: Db, teams: readonly WholeNewTeam[]): Promise<void> {
  const assessed = teams.flatMap(({ summary, row }) =>
    summary ? [{ summary, nameSort: sortKey(row.team.name) }] : [],
  );
  const summaries = assessed.map(({ summary }) => summaryColumns(summary));
  for (const batch of inBatches(summaries)) {
    await db.insertInto("team_summaries").values(batch).execute();
  }
  const areas = assessed.flatMap(({ summary, nameSort }) => areaColumns(summary, nameSort));
  for (const batch of inBatches(areas)) {
    await db.insertInto("team_area_summaries").values(batch).execute();
  }
}
