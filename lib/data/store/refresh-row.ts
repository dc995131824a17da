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
import { noteCountChanges } from "@/lib/storage/organisation/count-changes";
import { findRowSources, type RowSources } from "@/lib/storage/organisation/row-sources";
import {
  removeTeamRow,
  saveTeamRow,
  type TeamRow,
  toTeamCount,
} from "@/lib/storage/organisation/team-rows";
import { findResults } from "@/lib/storage/snapshot-history";
import type { Db } from "@/lib/storage/storage";
import type { StoredTeam } from "@/lib/storage/teams";

type Refresh = {
  /** Whether name, group, tags or profile of the team may have changed. */
  readonly isRenamed?: boolean;
};

/**
 * Makes the row of a team again from what is stored and notes what that changes in the counts of
 * its groups. Call it in every transaction that changes the team, its summary or the actions of its
 * plan, after everything else.
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
  for (const id of teamIds) {
    const { sources, stored } = await findRowSources(db, id);
    const before = stored && toTeamCount(stored);
    const row = sources && (await makeRow(db, sources, before));
    const isMarked = isRenamed || before === null;
    if (row) await saveTeamRow(db, row, { before: stored, isMarked });
    else if (before) await removeTeamRow(db, id);
    sums.change(before, row?.counted ?? null);
  }
  await noteCountChanges(db, sums.changes());
}

/**
 * The row of a team as it has to be.
 *
 * @param known months that need not be read again where their snapshot is the same
 */
export async function makeRow(
  db: Db,
  sources: RowSources,
  known: TeamCount | null,
): Promise<TeamRow> {
  const { team, summary, submissions } = sources;
  const months = summary ? await makeMonths(db, submissions, known?.months ?? []) : [];
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
    cells.push(...(actions ? actionCells(actions) : [["pending", "", 0, 0] as const]));
  }
  return { groups: marksOfGroups(team.group), lists: listCells(team), cells, months };
}

/** "2026-05" of a time, UTC. */
export function monthOf(time: string): string {
  return time.slice(0, "2026-05".length);
}

async function makeMonths(
  db: Db,
  submissions: RowSources["submissions"],
  known: readonly CountedMonth[],
) {
  const lasts = new Map(submissions.map(({ id, submittedAt }) => [monthOf(submittedAt), id]));
  const months: CountedMonth[] = [];
  for (const [month, snapshot] of lasts) {
    const same = known.find((each) => each.month === month && each.snapshot === snapshot);
    const cells = same?.cells ?? levelCells(await findResults(db, snapshot));
    months.push({ month, snapshot, cells });
  }
  return months;
}
