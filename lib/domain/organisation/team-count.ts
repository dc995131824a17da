import { roundHalfUp } from "@/lib/domain/format-figure";
import type { Results } from "@/lib/domain/results";
import { pathsTo } from "./group-path";
import type { NextLevelAction } from "./next-level-actions";

/**
 * One figure that a team has, in whole numbers: a level with its bounds, tenths of an index,
 * percent of coverage, the day of a submission, the days of an action.
 */
export type CountCell = readonly [kind: string, item: string, low: number, high: number];

/** What a team had at the end of a month in which it submitted. */
export type CountedMonth = {
  /** "2026-05". */
  readonly month: string;
  readonly snapshot: string;
  readonly cells: readonly CountCell[];
};

/** All that one team adds to the figures of its groups. */
export type TeamCount = {
  /** Marks of the groups it is in or below, the whole first. */
  readonly groups: readonly string[];
  /** Added to the whole only. */
  readonly lists: readonly CountCell[];
  /** Added to each of the groups. */
  readonly cells: readonly CountCell[];
  /** Oldest first. */
  readonly months: readonly CountedMonth[];
};

/** What is counted of a snapshot. */
export type CountedFigures = Pick<Results, "index" | "coverage"> & {
  readonly overall: { readonly low: number; readonly high: number } | null;
  readonly areas: readonly {
    readonly id: string;
    readonly level: { readonly low: number; readonly high: number } | null;
    readonly manyNotApplicable: boolean;
  }[];
};

/** The mark of everything. */
export const EVERYONE = "g:";

const DAY = 86_400_000;

/** Marks of a group: null is everything, "" the teams without a group. */
export function markOfGroup(group: string | null): string {
  if (group === null) return EVERYONE;
  return group === "" ? "n:" : `g:${group}`;
}

/** The path of a mark; null for everything, "" for the teams without a group. */
export function groupOfMark(mark: string): string | null {
  return mark === EVERYONE ? null : mark.slice(EVERYONE.length);
}

/** Marks of all groups that a team is in or below, the whole first. */
export function marksOfGroups(group: string): readonly string[] {
  const below = group === "" ? [""] : pathsTo(group);
  return [EVERYONE, ...below.map(markOfGroup)];
}

/** Whether a team of a group is in another one or below it; null is everything, "" no group. */
export function isInGroup(ofTeam: string, group: string | null): boolean {
  return marksOfGroups(ofTeam).includes(markOfGroup(group));
}

/** Lists that a team is in, whatever its group. */
export function listCells(team: {
  readonly group: string;
  readonly tags: readonly string[];
  readonly profile: readonly string[];
}): readonly CountCell[] {
  return [
    ...pathsTo(team.group).map((path): CountCell => ["group", path, 0, 0]),
    ...team.tags.map((tag): CountCell => ["tag", tag, 0, 0]),
    ...team.profile.map((flag): CountCell => ["flag", flag, 0, 0]),
  ];
}

/**
 * What each group that a team is in or below has directly below it, by the mark of the upper one.
 *
 * @param groups marks as {@link marksOfGroups} gives them
 */
export function childCells(
  groups: readonly string[],
): readonly (readonly [mark: string, cell: CountCell])[] {
  return groups.slice(1).flatMap((mark, place) => {
    const group = groupOfMark(mark);
    return group ? [[groups[place] ?? EVERYONE, ["child", group, 0, 0]] as const] : [];
  });
}

/** Where a team stands in each area and in all (item ""); areas with many not-applicable answers apart. */
export function levelCells({ overall, areas }: CountedFigures): readonly CountCell[] {
  return [
    ...(overall ? [["level", "", overall.low, overall.high] as const] : []),
    ...areas.flatMap(({ id, level, manyNotApplicable }): CountCell[] => {
      if (!level) return [];
      return [manyNotApplicable ? ["left-out", id, 0, 0] : ["level", id, level.low, level.high]];
    }),
  ];
}

/** Index, coverage and day of the latest snapshot. */
export function figureCells(
  { index, coverage }: CountedFigures,
  submittedAt: string,
): readonly CountCell[] {
  const percent = coverage.applicable === 0 ? 0 : (100 * coverage.answered) / coverage.applicable;
  const figures = {
    "index-low": tenths(index.low),
    "index-high": tenths(index.high),
    coverage: Math.floor(percent),
    day: dayOf(submittedAt),
  };
  return Object.entries(figures).map(([kind, figure]) => [kind, "", figure, figure]);
}

/**
 * The plan to the next level: days, and whether the plan has one, two or more actions; by practice.
 *
 * @param actions null while they are not known
 */
export function actionCells(actions: readonly NextLevelAction[] | null): readonly CountCell[] {
  if (actions === null) return [["pending", "", 0, 0]];
  const size = Math.min(actions.length, 3);
  return actions
    .map(({ practice, area, days }): CountCell => ["action", `${practice} ${area}`, days, size])
    .sort((left, right) => (left[1] < right[1] ? -1 : 1));
}

/** The actions that {@link actionCells} were made of, by practice; null while they are not known. */
export function countedActions({
  cells,
}: Pick<TeamCount, "cells">): readonly NextLevelAction[] | null {
  if (cells.some(([kind]) => kind === "pending")) return null;
  return cells
    .filter(([kind]) => kind === "action")
    .map(([, item, days]) => {
      const [practice = "", area = ""] = item.split(" ");
      return { practice, area, days };
    });
}

/** Days since 1970, UTC. */
export function dayOf(time: string): number {
  return Math.floor(Date.parse(time) / DAY);
}

/** The date of a day, such as "2026-05-31". */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** An index in whole tenths, rounded as it is shown. */
export function tenths(index: number): number {
  return Math.round(10 * roundHalfUp(index, 1));
}
