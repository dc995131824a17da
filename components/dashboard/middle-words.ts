import { formatCount, formatRange } from "@/lib/domain/format-figure";
import type { Middle } from "@/lib/domain/organisation/counted-figure";
import { canFollowMiddle, compareMiddles } from "@/lib/domain/organisation/middle-level";
import { countOf } from "./number-words";

/** The middle of so many teams. */
export type TeamsMiddle = { readonly middle: Middle; readonly teams: number };

/** The level of the middle team: "2", or "1–2" where the middle two differ. */
export function middleWords(middle: Middle): string {
  return formatRange(middle, String);
}

type Shown = TeamsMiddle & {
  readonly what: "level" | "overall level";
  /** Whether there are teams that are not assessed. */
  readonly partly: boolean;
};

/**
 * What the middle shows for certain: "the middle team shows level 1", "the middle two teams show
 * levels 1 and 2"; of two teams "both teams show level 1", because none is the middle one.
 */
export function middleShows({ middle: { low, high }, teams, what, partly }: Shown): string {
  const kind = partly ? "assessed " : "";
  if (low !== high) {
    return `the ${teams === 2 ? `two ${kind}` : "middle two "}teams show ${what}s ${low} and ${high}`;
  }
  if (teams === 2) return `both ${kind}teams show ${what} ${low}`;
  return `the ${teams === 1 ? `one ${kind}` : "middle "}team shows ${what} ${low}`;
}

/**
 * What became of the level of the middle team: "the middle team rose from level 1 to 2"; where most
 * teams came in later, "from 1 assessed team to 58: the middle team shows level 1".
 */
export function middleChange(before: TeamsMiddle, after: TeamsMiddle): string {
  if (canFollowMiddle(before.teams, after.teams)) return moveWords(before, after);
  const shown = middleShows({ ...after, what: "level", partly: false });
  return `from ${countOf(before.teams, "assessed team")} to ${formatCount(after.teams)}: ${shown}`;
}

function moveWords(before: TeamsMiddle, { middle, teams }: TeamsMiddle): string {
  const [from, to] = [middleWords(before.middle), middleWords(middle)];
  const isTwo = teams === 2;
  const who = isTwo ? "two assessed teams" : teams === 1 ? "one assessed team" : "middle team";
  if (from === to) return `the ${who} ${isTwo ? "stay" : "stays"} at level ${to}`;
  const move = compareMiddles(before.middle, middle);
  // Of two teams one can rise alone; the middle two can come together, or apart, around a place.
  const verb = isTwo || move === 0 ? "moved" : move > 0 ? "rose" : "fell";
  return `the ${who} ${verb} from level ${from} to ${to}`;
}
