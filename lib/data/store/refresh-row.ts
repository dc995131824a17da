import "server-only";

import { askedCells } from "@/lib/domain/organisation/asked";
import { countChanges } from "@/lib/domain/organisation/count-changes";
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
import { findNextActions, type StoredNextAction } from "@/lib/storage/next-actions";
import { addToCounts } from "@/lib/storage/organisation/group-counts";
import {
  findTeamCount,
  removeTeamRow,
  saveTeamRow,
  type TeamRow,
} from "@/lib/storage/organisation/team-rows";
import { findResults, findSubmissions } from "@/lib/storage/snapshot-history";
import type { Db } from "@/lib/storage/storage";
import { findStoredSummary } from "@/lib/storage/summaries";
import { findTeam, type StoredTeam } from "@/lib/storage/teams";

/**
 * Makes the row of a team again from what is stored and sets the counts of its groups right. Call
 * it in every transaction that changes the team, its summary or the actions of its plan, after
 * everything else: from then on other writers of the same groups wait.
 *
 * @param isRenamed whether name, group, tags or profile of the team may have changed
 */
export async function refreshRow(
  db: Db,
  teamId: string,
  { isRenamed = false }: { readonly isRenamed?: boolean } = {},
): Promise<void> {
  const before = await findTeamCount(db, teamId);
  const row = await makeRow(db, teamId, before);
  if (row) await saveTeamRow(db, row, { isMarked: isRenamed || before === null });
  else if (before) await removeTeamRow(db, teamId);
  await addToCounts(db, countChanges(before, row?.counted ?? null));
}

/**
 * The row of a team as it has to be; null for a team that is deleted or unknown.
 *
 * @param known months that need not be read again where their snapshot is the same
 */
export async function makeRow(
  db: Db,
  teamId: string,
  known: TeamCount | null,
): Promise<TeamRow | null> {
  const team = await findTeam(db, teamId);
  if (!team) return null;
  const summary = await findStoredSummary(db, teamId);
  const actions = summary && (await findNextActions(db, teamId));
  const months = summary ? await makeMonths(db, teamId, known?.months ?? []) : [];
  return { team, summary, counted: countTeam({ team, summary, actions, months }) };
}

type Counted = Pick<TeamRow, "summary"> & {
  readonly team: Pick<StoredTeam, "group" | "tags" | "profile">;
  readonly actions: readonly StoredNextAction[] | null;
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

async function makeMonths(db: Db, teamId: string, known: readonly CountedMonth[]) {
  const lasts = new Map<string, string>();
  for (const { id, submittedAt } of await findSubmissions(db, teamId)) {
    lasts.set(monthOf(submittedAt), id);
  }
  const months: CountedMonth[] = [];
  for (const [month, snapshot] of lasts) {
    const same = known.find((each) => each.month === month && each.snapshot === snapshot);
    const cells = same?.cells ?? levelCells(await findResults(db, snapshot));
    months.push({ month, snapshot, cells });
  }
  return months;
}
