import { capitalised, countOf, listed, numberWord } from "@/components/dashboard/number-words";
import { whichTeams } from "@/components/dashboard/which-teams";
import { formatCount, formatRange } from "@/lib/domain/format-figure";
import { type ToldTeams, WITHHELD } from "@/lib/domain/organisation/rank-actions";
import type { ActionEntry, Counts } from "./plan-types";

type Finding = {
  readonly counts: Counts;
  /** The actions that no other has more teams than. */
  readonly leading: readonly ActionEntry[];
  /** Whether only one group is looked at. */
  readonly filtered: boolean;
};

/** The heading of the organisation plan: which practice stands between most teams and the next level. */
export function planFinding({ counts, leading, filtered }: Finding): string {
  const { teams, assessed } = counts;
  if (teams === 0) return filtered ? "No team belongs to this group" : "No teams yet";
  if (assessed === 0) return "No team has submitted an assessment yet";
  const [first, ...others] = leading;
  if (!first) return withoutActions(counts);
  const most = first.teams;
  if (assessed > 1 && most === 1) return "No two teams need the same practice for their next level";
  const where = whichTeams({ most, assessed, partly: assessed < teams });
  const next = assessed === 1 ? "its next level" : "their next level";
  if (others.length === 0) return `“${first.title}” stands between ${where} and ${next}`;
  const practices = capitalised(numberWord(leading.length));
  return assessed === 1
    ? `${practices} practices stand between ${where} and ${next}`
    : `${practices} practices each stand between ${where} and ${next}`;
}

function withoutActions({ assessed, pending, atTop, actionsWithheld }: Counts): string {
  if (actionsWithheld) return "No practice can be shown without names";
  if (pending > 0) return "The plans of the teams are being made";
  if (atTop < assessed) return "Nothing is left to plan";
  return assessed === 1
    ? "The one assessed team has reached the highest level"
    : "Every assessed team has reached the highest level";
}

const MOST_NAMED = 3;

/** What stands under the heading: what the leading practice takes, or which practices lead. */
export function planLead(leading: readonly ActionEntry[]): string | null {
  const [first, ...others] = leading;
  if (!first || first.teams === 1 || leading.length > MOST_NAMED) return null;
  if (others.length === 0) return actionSummary(first);
  return `${listed(leading.map(({ title }) => `“${title}”`))}.`;
}

/** The heading of one practice. */
export function actionFinding({ title, teams }: ActionEntry, counts: Counts): string {
  const { assessed } = counts;
  if (teams === 0) return `No team needs “${title}” for its next level`;
  const where = whichTeams({ most: teams, assessed, partly: assessed < counts.teams });
  return `“${title}” stands between ${where} and ${assessed === 1 ? "its" : "their"} next level`;
}

/** "45 person-days in all, 5 for the middle team. For two teams it is the only action left." */
export function actionSummary({ teams, alone, totalDays, middleDays }: ActionEntry): string {
  const who = middleDays.low === middleDays.high ? "the middle team" : "the middle two teams";
  const middle = teams > 2 ? `, ${formatRange(middleDays, formatCount)} for ${who}` : "";
  return `${countOf(totalDays, "person-day")} in all${middle}.${aloneWords(teams, alone)}`;
}

function aloneWords(teams: number, alone: ToldTeams): string {
  return alone === WITHHELD ? "" : ` ${aloneSentence(teams, alone)}`;
}

function aloneSentence(teams: number, alone: number): string {
  if (alone === 0) return "No team gets there with this alone.";
  if (teams === 1) return "It is the only action left.";
  if (alone === teams) return "For each of them it is the only action left.";
  return `For ${numberWord(alone)} of them it is the only action left.`;
}
