import { middleShows } from "@/components/dashboard/middle-words";
import { capitalised, listed, numberWord } from "@/components/dashboard/number-words";
import { whichTeams } from "@/components/dashboard/which-teams";
import { formatCount, formatIndex, formatRange } from "@/lib/domain/format-figure";
import { TEAMS_FOR_PERCENTILES } from "@/lib/domain/organisation/percentile";
import type { Distribution } from "@/lib/domain/organisation/views/distribution";
import { type OwnStanding, ownStanding } from "./own-standing";
import { indexRow, type SpreadRow } from "./spread-rows";

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
  if (!overall || overall.middle === null) return "No team has submitted an assessment yet";
  const assessed = overall.teams;
  const partly = assessed < teams;
  const shown = { middle: overall.middle, teams: assessed, what: "overall level", partly } as const;
  const middle = capitalised(middleShows(shown));
  if (assessed === 1) return middle;
  const width = widthOf(areas);
  const most = Math.max(0, ...areas.map(width));
  if (most === 0) {
    const all = whichTeams({ most: assessed, assessed, partly });
    return `${middle}; in each area ${all} show one level`;
  }
  const widest = areas.filter((area) => width(area) === most);
  if (widest.length > MOST_NAMED && widest.length === areas.length)
    return `${middle}; teams show the same spread in every area`;
  return widest.length > MOST_NAMED
    ? `${middle}; teams show the widest spread in ${numberWord(widest.length)} areas`
    : `${middle}; teams show the widest spread in ${listed(widest.map(({ label }) => label))}`;
}

/** Levels between the ends of the middle half, then between those of all, if every area has both. */
function widthOf(areas: readonly SpreadRow[]): (area: SpreadRow) => number {
  const isKnown = areas.every(({ teams, half }) => teams === 0 || half !== null);
  return ({ half, least, most }) =>
    (isKnown && half ? half.high - half.low : 0) * 10 + (most - least);
}

/** The heading over the index: where half of the teams are; all, while few or not all asked the same. */
export function indexFinding({ teams, half, least, most }: SpreadRow): string {
  const range = (low: number, high: number) => formatRange({ low, high }, formatIndex);
  if (teams === 0) return "No team is assessed, so there is no index to show";
  if (teams === 1) return `The one assessed team shows an index of ${formatIndex(least)}`;
  if (!half) return `The ${numberWord(teams)} teams show an index of ${range(least, most)}`;
  return `Half of the teams show an index of ${range(half.low, half.high)}`;
}

type Own = Pick<Distribution, "team" | "index" | "alike" | "peers" | "rollUp">;

/** What the distribution says of the team that is pointed out; null without one. */
export function ownSentence(found: Own): string | null {
  const standing = ownStanding(found);
  const { team, alike, rollUp } = found;
  if (!team) return null;
  const { name } = team.team;
  if (!team.snapshot || !standing)
    return `${name} has no snapshot yet, so it is not in the drawing.`;
  const { percentile, among } = indexRow(found);
  const someAreaHas = rollUp.assessed >= TEAMS_FOR_PERCENTILES && alike.areas.length > 0;
  return [
    `${name} has an index of ${formatRange(standing.own, formatIndex)}.`,
    alike.whole ? standingSentence(standing) : peersSentence(standing),
    percentile === null
      ? noPercentile(someAreaHas)
      : `Among the ${formatCount(among)} teams that were asked the same it is at percentile ${Math.round(percentile)}.`,
  ].join(" ");
}

/** Why the index has none; the level of an area may have one, because not all ask for the profile. */
function noPercentile(someAreaHas: boolean): string {
  const why = "Fewer than ten teams were asked the same, so";
  return someAreaHas
    ? `${why} its index has no percentile; an area has one where all its teams were asked the same.`
    : `${why} a percentile would say more than is known.`;
}

/** Never a place in a ranking: only what holds whatever the unknown answers are. */
function standingSentence({ others, above, tied, below }: OwnStanding): string {
  if (others === 0) return "No other team is assessed.";
  if (tied === others) return `It cannot be told apart from ${the(others)}.`;
  if (above === others) return `${allOthers(others)} above it for certain.`;
  if (below === others) return `${allOthers(others)} below it for certain.`;
  const parts = [
    above > 0 ? `${formatCount(above)} ${above === 1 ? "is" : "are"} above it for certain` : "",
    below ? `${formatCount(below)} ${below === 1 ? "is" : "are"} below it for certain` : "",
    tied ? `${formatCount(tied)} cannot be told apart from it` : "",
  ].filter(Boolean);
  return `Of ${the(others)}, ${listed(parts)}.`;
}

/** The same among those with its profile, where other teams have another one. */
function peersSentence({ others, above }: OwnStanding): string {
  const alike = "asked about the same areas with the same profile";
  if (others === 0) return `No other team was ${alike}, so it is put in no order with them.`;
  if (others === 1)
    return `The one other team ${alike} is ${above === 1 ? "" : "not "}above it for certain.`;
  if (above === others) return `${allOthers(others, alike)} above it for certain.`;
  const count = above === 0 ? "none" : formatCount(above);
  const verb = above > 1 ? "are" : "is";
  return `Of the ${formatCount(others)} other teams ${alike}, ${count} ${verb} above it for certain.`;
}

/** "Both other teams are", "All 9 other teams asked the same are". */
function allOthers(others: number, which = ""): string {
  if (others === 1) return "The other team is";
  const all = others === 2 ? "Both other teams" : `All ${formatCount(others)} other teams`;
  return `${all} ${which ? `${which} ` : ""}are`;
}

function the(others: number): string {
  return others === 1 ? "the other team" : `the other ${formatCount(others)} teams`;
}

/** What the marks of a drawing stand for; `team` is the one that is pointed out. */
export function spreadLegend(rows: readonly SpreadRow[], team: string | null): string {
  const own = team ? `; the diamond is ${team}, its whisker what unknown answers leave open` : "";
  return `A dot is as large as its number of teams; a thin line spans all teams${halfWords(rows)}${own}.`;
}

function halfWords(rows: readonly SpreadRow[]): string {
  const withHalf = rows.filter(({ half }) => half);
  if (withHalf.length === 0) return "";
  const isExact = withHalf.every(
    ({ half, quartiles }) => half?.low === quartiles?.lower && half?.high === quartiles?.upper,
  );
  return `, a thick one ${isExact ? "" : "at least "}the middle half`;
}

/** Why there are no percentiles and no middle half, or not of all rows; "" where there are. */
export function whyNoHalf({ rollUp, alike }: Pick<Distribution, "rollUp" | "alike">): string {
  const none = "there are no percentiles and no middle half";
  if (rollUp.assessed < TEAMS_FOR_PERCENTILES) return `With fewer than ten teams ${none}.`;
  if (alike.whole) return "";
  if (!alike.questions)
    return `Not all teams answered the same version and mode of the questionnaire, so ${none}.`;
  return "Not all teams have the same profile: a row has a middle half only where all its teams, at least ten, were asked the same, and a percentile only among such teams.";
}
