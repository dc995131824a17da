import { middleWords, moveWords } from "@/components/dashboard/middle-words";
import { capitalised, listed, numberWord } from "@/components/dashboard/number-words";
import { formatMonth } from "@/components/ui/date-text";
import { compareMiddles, middleLevel } from "@/lib/domain/organisation/middle-level";
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
  const team = isOne(now) && isOne(since) ? "the one assessed team" : "the middle team";
  return `Since ${month} ${team} ${moveWords(before, after)}`;
}

/** In which areas the middle team moved, and how many more teams are in the figures. */
export function changeSentence(
  now: Levels,
  since: NonNullable<Overview["since"]>,
  names: Names,
): string {
  const moves = now.areas.flatMap((area) => {
    const earlier = since.areas.find((each) => each.area === area.area);
    const [before, after] = [earlier ? middleLevel(earlier) : null, middleLevel(area)];
    const move = before && after ? compareMiddles(before, after) : 0;
    if (!before || !after || move === 0) return [];
    const name = names.find(({ id }) => id === area.area)?.name ?? area.area;
    const text = `${name} ${middleWords(before)}\u00a0→\u00a0${middleWords(after)}`;
    return [{ up: move > 0, text }];
  });
  const textOf = (isUp: boolean) =>
    listed(moves.filter(({ up }) => up === isUp).map(({ text }) => text));
  const [up, down] = [textOf(true), textOf(false)];
  const more = now.overall.teams - since.overall.teams;
  return [
    up && (isOne(now) ? `Up: ${up}.` : `Up for the middle team: ${up}.`),
    down && `Down: ${down}.`,
    moves.length === 0 && since.overall.teams > 0 && stayWords(now),
    more !== 0 && assessedWords(more),
  ]
    .filter(Boolean)
    .join(" ");
}

function isOne({ overall }: Levels): boolean {
  return overall.teams === 1;
}

function stayWords(now: Levels): string {
  return isOne(now) ? "Every area stays at its level." : "The middle team of every area stays.";
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
