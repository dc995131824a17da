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
import { runAtOnce, type Statement } from "@/lib/storage/engines/at-once";
import { noteCountChanges } from "@/lib/storage/organisation/count-changes";
import {
  type FoundRow,
  findRowSources,
  type RowSources,
} from "@/lib/storage/organisation/row-sources";
import { changeTeamRow, saveMarks, type TeamRow } from "@/lib/storage/organisation/team-rows";
import { findResults } from "@/lib/storage/snapshot-history";
import type { Db } from "@/lib/storage/storage";
import { changeSummary, type Standing } from "@/lib/storage/summaries";
import type { StoredTeam } from "@/lib/storage/teams";

type Refresh = {
  /** Whether name, group, tags or profile of the team may have changed. */
  readonly isRenamed?: boolean;
  /** Finds the row of a team, and says what its latest snapshot comes to where that may change. */
  readonly find?: (db: Db, teamId: string) => Promise<Found>;
};

type Found = { readonly found: FoundRow; readonly standing?: Standing };

/**
 * Makes the row of a team again from what is stored and notes what that changes in the counts of
 * its groups; a deleted team has none. Call it in every transaction that changes the team or its
 * snapshots, after everything else.
 */
export function refreshRow(db: Db, teamId: string, options: Refresh = {}): Promise<void> {
  return refreshRows(db, [teamId], options);
}

/** The same for several teams of one transaction, whose changes are noted together. */
export async function refreshRows(
  db: Db,
  teamIds: readonly string[],
  { isRenamed = false, find = findUnchanged }: Refresh = {},
): Promise<void> {
  const sums = new CountSums();
  for (const [place, teamId] of teamIds.entries()) {
    const { found, standing } = await find(db, teamId);
    const now = found.sources && { ...found.sources, ...standing };
    const isLast = place === teamIds.length - 1;
    await writeRow(db, { found, now, sums, isLast, isRenamed });
  }
}

async function findUnchanged(db: Db, teamId: string): Promise<Found> {
  return { found: await findRowSources(db, teamId) };
}

type Writing = {
  readonly found: FoundRow;
  /** What its row is to be made of; null for an unknown team. */
  readonly now: RowSources | null;
  /** What is written with it, before it. */
  readonly first?: readonly Statement[];
  /** Takes up what changes in counts; given where several teams change in the transaction. */
  readonly sums?: CountSums;
  /** Whether that is noted with this team. */
  readonly isLast?: boolean;
  readonly isRenamed?: boolean;
};

/** Writes what changes of the row of a team and of all that it is made of. */
export async function writeRow(db: Db, writing: Writing): Promise<void> {
  const { found, now, first = [] } = writing;
  const { sums = new CountSums(), isLast = true, isRenamed = false } = writing;
  const { sources, stored } = found;
  const before = stored?.counted ?? null;
  const row = now && (await makeRow(db, now, before));
  sums.change(before, row?.counted ?? null);
  await runAtOnce(db, [
    ...first,
    ...(sources && now ? changeSummary(db, sources.summary, now) : []),
    ...changeTeamRow(db, stored, row),
    ...(isLast ? noteCountChanges(db, sums.alike()) : []),
  ]);
  if (row && (isRenamed || !stored)) await saveMarks(db, row);
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
