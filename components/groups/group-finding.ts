import { middleChange, middleShows, type TeamsMiddle } from "@/components/dashboard/middle-words";
import { capitalised, countOf } from "@/components/dashboard/number-words";
import { overviewFinding } from "@/components/overview/overview-finding";
import { formatCount } from "@/lib/domain/format-figure";
import type { Middle } from "@/lib/domain/organisation/counted-figure";
import { middleLevel } from "@/lib/domain/organisation/middle-level";
import type { GroupMonth, GroupView } from "@/lib/domain/organisation/views/groups";

/** The heading of a group: in which area most of its teams stand lowest. */
export function groupFinding(
  { rollUp: { teams, assessed }, areas }: Pick<GroupView, "rollUp" | "areas">,
  names: Parameters<typeof overviewFinding>[0]["names"],
): string {
  return overviewFinding({ teams, assessed, areas, names });
}

/** What became of the middle team from the first month to the last. */
export function historyFinding(history: readonly GroupMonth[]): string {
  const [first, latest] = [seenIn(history[0]), seenIn(history.at(-1))];
  if (first === null || latest === null) return "Overall level over time";
  return capitalised(
    history.length === 1
      ? middleShows({ ...latest, what: "level", partly: true })
      : middleChange(first, latest),
  );
}

function seenIn(month: GroupMonth | undefined): TeamsMiddle | null {
  const middle = middleOf(month);
  return month && middle ? { middle, teams: month.overall.teams } : null;
}

export function middleOf(month: GroupMonth | undefined): Middle | null {
  return month ? middleLevel(month.overall) : null;
}

/** "12 teams, 9 assessed". */
export function groupSize({ teams, assessed }: GroupView["rollUp"]): string {
  return `${countOf(teams, "team")}, ${formatCount(assessed)} assessed`;
}
