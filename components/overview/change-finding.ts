import { middleChange, middleWords } from "@/components/dashboard/middle-words";
import { capitalised, listed, numberWord } from "@/components/dashboard/number-words";
import { formatMonth } from "@/components/ui/date-text";
import {
  canFollowMiddle,
  compareMiddles,
  middleLevel,
} from "@/lib/domain/organisation/middle-level";
import type { LevelDistribution } from "@/lib/domain/organisation/views/figures";
import type { Overview } from "@/lib/domain/organisation/views/overview";

type Levels = {
  readonly overall: LevelDistribution;
  readonly areas: readonly LevelDistribution[];
};

type Names = readonly { readonly id: string; readonly name: string }[];

/** What became of the middle team since the start of a month, as a heading. */
export function changeFinding(now: Levels, since: NonNullable<Overview["since"]>): string {
  const [before, after] = [middleLevel(since.overall), middleLevel(now.overall)];
  const month = monthName(since.month);
  if (before === null || after === null) return `No team was assessed before ${month}`;
  const [then, today] = [since.overall.teams, now.overall.teams];
  return `Since ${month} ${middleChange({ middle: before, teams: then }, { middle: after, teams: today })}`;
}

/** In which areas the middle team moved, and how many more teams are in the figures. */
export function changeSentence(
  now: Levels,
  since: NonNullable<Overview["since"]>,
  names: Names,
): string {
  const followed = followedAreas(now.areas, since.areas);
  const moves = followed.flatMap(({ area, before, after }) => {
    const move = compareMiddles(before, after);
    const name = names.find(({ id }) => id === area)?.name ?? area;
    const text = `${name} ${middleWords(before)}\u00a0→\u00a0${middleWords(after)}`;
    return move === 0 ? [] : [{ up: move > 0, text }];
  });
  const textOf = (isUp: boolean) =>
    listed(moves.filter(({ up }) => up === isUp).map(({ text }) => text));
  const [up, down] = [textOf(true), textOf(false)];
  const isWhole = since.overall.teams > 0 && followed.length === withTeams(now.areas).length;
  const more = now.overall.teams - since.overall.teams;
  return [
    up && (hasMiddleTeam(now) ? `Up for the middle team: ${up}.` : `Up: ${up}.`),
    down && `Down: ${down}.`,
    moves.length === 0 && isWhole && stayWords(now),
    more !== 0 && assessedWords(more),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The areas with enough teams at both times to say what became of their middle team. */
function followedAreas(now: Levels["areas"], since: Levels["areas"]) {
  return withTeams(now).flatMap((area) => {
    const earlier = since.find((each) => each.area === area.area);
    const [before, after] = [earlier ? middleLevel(earlier) : null, middleLevel(area)];
    if (!earlier || !before || !after || !canFollowMiddle(earlier.teams, area.teams)) return [];
    return [{ area: area.area, before, after }];
  });
}

function withTeams(areas: Levels["areas"]): Levels["areas"] {
  return areas.filter(({ teams }) => teams > 0);
}

function hasMiddleTeam({ overall }: Levels): boolean {
  return overall.teams > 2;
}

function stayWords(now: Levels): string {
  return hasMiddleTeam(now)
    ? "The middle team of every area stays."
    : "Every area stays at its level.";
}

/** Not with a digit first: it may follow one. */
function assessedWords(more: number): string {
  const [count, verb] = [Math.abs(more), Math.abs(more) === 1 ? "is" : "are"];
  const which = `${more > 0 ? "more" : "fewer"} ${count === 1 ? "team" : "teams"}`;
  return `${capitalised(numberWord(count))} ${which} ${verb} assessed than then.`;
}

function monthName(month: string): string {
  return formatMonth(`${month}-01T00:00:00Z`);
}
