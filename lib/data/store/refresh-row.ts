import "server-only";

import { askedCells } from "@/lib/domain/organisation/asked";
import { CountSums } from "@/lib/domain/organisation/count-changes";
import {
  actionCells,
  type CountCell,
  type CountedMonth,
  figureCells,
  levelCells,
  listCells,
  marksOfGroups,
  type TeamCount,
} from "@/lib/domain/organisation/team-count";
import { runAtOnce } from "@/lib/storage/engines/at-once";
import { noteCountChanges } from "@/lib/storage/organisation/count-changes";
import { findRowSources, type RowSources } from "@/lib/storage/organisation/row-sources";
import { changeTeamRow, saveMarks, type TeamRow } from "@/lib/storage/organisation/team-rows";
import { findResults } from "@/lib/storage/snapshot-history";
import { findLatestSnapshot } from "@/lib/storage/snapshots";
import type { Db } from "@/lib/storage/storage";
import type { StoredTeam } from "@/lib/storage/teams";
import { nextActionsOf } from "./next-actions";

type Refresh = {
  /** Whether name, group, tags or profile of the teams may have changed. */
  readonly isRenamed?: boolean;
};

/**
 * Makes the row of a team again from what is stored and notes what that changes in the counts of
 * its groups; a deleted team has none. Call it in every transaction that changes the team, after
 * everything else.
 */
export function refreshRow(db: Db, teamId: string, options: Refresh = {}): Promise<void> {
  return refreshRows(db, [teamId], options);
}

/** The same for several teams of one transaction, whose changes are noted together. */
export async function refreshRows(
  db: Db,
  teamIds: readonly string[],
  { isRenamed = false }: Refresh = {},
): Promise<void> {
  const sums = new CountSums();
  await makeRowsAgain(db, teamIds, { sums, isRenamed });
  await runAtOnce(db, noteCountChanges(db, sums.alike()));
}

/** The same without a note. @param sums takes up what that changes in counts */
export async function makeRowsAgain(
  db: Db,
  teamIds: readonly string[],
  { sums, isRenamed = false }: Refresh & { readonly sums: CountSums },
): Promise<void> {
  for (const id of teamIds) {
    const { sources, stored } = await findRowSources(db, id);
    const before = stored?.counted ?? null;
    const now = sources && { ...sources, actions: await findActions(db, sources) };
    const row = now && (await makeRow(db, now, before));
    sums.change(before, row?.counted ?? null);
    await runAtOnce(db, changeTeamRow(db, stored, row));
    if (row && (isRenamed || !stored)) await saveMarks(db, row);
  }
}

/** Those that are known, or else of the plan made anew. */
async function findActions(db: Db, { team, isDeleted, summary, actions }: RowSources) {
  if (isDeleted || !summary || actions) return actions;
  const latest = await findLatestSnapshot(db, team.id);
  return latest && nextActionsOf(db, latest);
}

/**
 * The row of a team as it has to be; null for a deleted one.
 *
 * @param known months that need not be read again where their snapshot is the same
 */
export async function makeRow(
  db: Db,
  sources: RowSources,
  known: TeamCount | null,
): Promise<TeamRow | null> {
  const { team, summary, isDeleted } = sources;
  if (isDeleted) return null;
  const months = summary ? await makeMonths(db, sources, known?.months ?? []) : [];
  return { team, summary, counted: countTeam({ ...sources, months }) };
}

type Counted = Pick<TeamRow, "summary"> & {
  readonly team: Pick<StoredTeam, "group" | "tags" | "profile">;
  readonly actions: RowSources["actions"];
  readonly months: readonly CountedMonth[];
};

/** What a team adds to the counts. */
export function countTeam({ team, summary, actions, months }: Counted): TeamCount {
  const cells: CountCell[] = [["teams", "", 0, 0]];
  if (summary) {
    cells.push(...levelCells(summary.details));
    cells.push(...figureCells(summary.details, summary.submittedAt));
    cells.push(...askedCells({ snapshot: summary.details, profile: team.profile }));
    cells.push(...actionCells(actions));
  }
  return { groups: marksOfGroups(team.group), lists: listCells(team), cells, months };
}

/** "2026-05" of a time, UTC. */
export function monthOf(time: string): string {
  return time.slice(0, "2026-05".length);
}

async function makeMonths(
  db: Db,
  { submissions, summary }: RowSources,
  known: readonly CountedMonth[],
) {
  const lasts = new Map(submissions.map(({ id, submittedAt }) => [monthOf(submittedAt), id]));
  const months: CountedMonth[] = [];
  for (const [month, snapshot] of lasts) {
    const same = known.find((each) => each.month === month && each.snapshot === snapshot);
    const latest = snapshot === summary?.snapshotId ? summary.details : null;
    const cells = same?.cells ?? levelCells(latest ?? (await findResults(db, snapshot)));
    months.push({ month, snapshot, cells });
  }
  return months;
}
