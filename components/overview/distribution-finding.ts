import { capitalised, listed, numberWord } from "@/components/dashboard/number-words";
import { formatMedian } from "@/components/dashboard/roll-up-row";
import { whichTeams } from "@/components/dashboard/which-teams";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import { countTeams } from "@/lib/domain/organisation/counted-figure";
import { percentileRank, TEAMS_FOR_PERCENTILES } from "@/lib/domain/organisation/percentile";
import { type Standing, standingAmong } from "@/lib/domain/organisation/tie-bands";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { roundedIndex, type SpreadRow } from "./spread-rows";

type Looked = {
  /** Teams of the group, assessed or not. */
  readonly teams: number;
  /** Null for all. */
  readonly group: string | null;
};

/** So many areas with the same spread still say something by their names. */
const MOST_NAMED = 3;

/** The heading of the distribution: where the middle team stands and how far teams are apart. */
export function distributionFinding(rows: readonly SpreadRow[], { teams, group }: Looked): string {
  const [overall, ...areas] = rows;
  if (teams === 0) return group === null ? "No teams yet" : "No team belongs to this group";
  if (!overall || overall.median === null) return "No team has submitted an assessment yet";
  const assessed = overall.teams;
  const all = whichTeams({ most: assessed, assessed, partly: assessed < teams });
  if (assessed === 1) return `${capitalised(all)} is at overall level ${overall.least}`;
  const middle = `The middle team is at overall level ${formatMedian(overall.median, String)}`;
  const most = Math.max(0, ...areas.map(width));
  if (most === 0) return `${middle}; in each area ${all} are at one level`;
  const widest = areas.filter((area) => width(area) === most);
  return widest.length > MOST_NAMED
    ? `${middle}; teams are furthest apart in ${numberWord(widest.length)} areas`
    : `${middle}; teams are furthest apart in ${listed(widest.map(({ label }) => label))}`;
}

/** Levels between the quartiles, where there are enough teams; else between the ends. */
function width({ quartiles, least, most }: SpreadRow): number {
  return (quartiles ? quartiles.upper - quartiles.lower : 0) * 10 + (most - least);
}

/** The heading over the index: where half of the teams are, or all while they are few. */
export function indexFinding({ teams, quartiles, least, most }: SpreadRow): string {
  const range = (low: number, high: number) => formatRange({ low, high }, formatIndex);
  if (teams === 0) return "No team is assessed, so there is no index to show";
  if (teams === 1) return `The one assessed team has an index of ${formatIndex(least)}`;
  if (!quartiles) return `The index of the ${formatCount(teams)} teams is ${range(least, most)}`;
  return `Half of the teams have an index of ${range(quartiles.lower, quartiles.upper)}`;
}

type Own = Pick<Distribution, "team" | "index" | "alike" | "peers" | "rollUp">;

/** What the distribution says of the team that is pointed out; null without one. */
export function ownSentence({ team, index, alike, peers, rollUp }: Own): string | null {
  if (!team) return null;
  const { name } = team.team;
  if (!team.snapshot) return `${name} has no snapshot yet, so it is not in the drawing.`;
  const { low, high } = team.snapshot.index;
  const own = { low: roundedIndex(low), high: roundedIndex(high) };
  const rank = percentileRank(peers, own.low);
  return [
    `${name} has an index of ${formatRange(own, formatIndex)}.`,
    alike
      ? standingSentence(standingAmong(own, index))
      : "It is put in no order with the others, because not all answered the same version and mode of the questionnaire.",
    rank === null
      ? noPercentile(alike && rollUp.assessed >= TEAMS_FOR_PERCENTILES)
      : `Among the ${formatCount(countTeams(peers))} teams that were asked the same it is at percentile ${Math.round(rank)}.`,
  ].join(" ");
}

/** Why the index has none; levels may have one, because teams asked elsewhere count as well. */
function noPercentile(levelsHave: boolean): string {
  if (!levelsHave)
    return "Fewer than ten teams were asked the same, so a percentile would say more than is known.";
  return "Fewer than ten teams were asked about the same areas with the same profile, so its index has no percentile; the level of an area has one among all that were asked about it.";
}

/** Never a place in a ranking: only what holds whatever the unknown answers are. */
function standingSentence({ above, tied, below }: Standing): string {
  const others = above + tied + below;
  if (others === 0) return "No other team is assessed.";
  if (tied === others) return `It cannot be told apart from ${the(others)}.`;
  const parts = [
    above > 0 ? `${formatCount(above)} ${above === 1 ? "is" : "are"} above it for certain` : "",
    below > 0 ? `${formatCount(below)} ${below === 1 ? "is" : "are"} below it for certain` : "",
    tied > 0 ? `${formatCount(tied)} cannot be told apart from it` : "",
  ].filter(Boolean);
  return `Of ${the(others)}, ${listed(parts)}.`;
}

function the(others: number): string {
  return others === 1 ? "the other team" : `the other ${formatCount(others)} teams`;
}

/** What the marks of a drawing stand for; `team` is the one that is pointed out. */
export function spreadLegend(rows: readonly SpreadRow[], team: string | null): string {
  const half = rows.some(({ quartiles }) => quartiles) ? ", a thick one the middle half" : "";
  const own = team ? `; the diamond is ${team}, its whisker what unknown answers leave open` : "";
  return `A dot is as large as its number of teams; a thin line spans all teams${half}${own}.`;
}

/** Why there are no percentiles and no middle half; "" where there are. */
export function whyNoHalf({ rollUp, alike }: Pick<Distribution, "rollUp" | "alike">): string {
  const none = "there are no percentiles and no middle half";
  if (rollUp.assessed < TEAMS_FOR_PERCENTILES) return `With fewer than ten teams ${none}.`;
  if (alike) return "";
  return `Not all teams answered the same version and mode of the questionnaire, so ${none}.`;
}
