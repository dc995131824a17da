import "server-only";

import { countTeams } from "@/lib/domain/organisation/counted-figure";
import {
  type CountSeries,
  cellsOf,
  ROLL_UP_KINDS,
  rollUpOf,
  withoutCells,
} from "@/lib/domain/organisation/group-figures";
import { dayOf, markOfGroup, type TeamCount } from "@/lib/domain/organisation/team-count";
import type { RollUp } from "@/lib/domain/organisation/views/figures";
import { countSubmittedBefore, findLowerCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { currentQuestionnaire } from "../store/current-content";
import { mayNameTeams, staleBefore } from "./settings";
import { findToldCounts } from "./told-counts";

/** Ids of the areas in use, content order. */
export function areaIds(): readonly string[] {
  return currentQuestionnaire().areas.map(({ id }) => id);
}

/** A group in figures, with the counts that they are made of and others that were asked for. */
export type GroupFigures = { readonly rollUp: RollUp; readonly counts: readonly CountSeries[] };

type Asked = {
  readonly kinds?: readonly string[];
  readonly now: Date;
  /** A team that is left out, if it is in the group. */
  readonly without?: TeamCount | null;
};

/** A group in figures, with the counts that they are made of and any others asked for. */
export async function findRollUp(
  db: Db,
  group: string | null,
  { kinds = [], now, without = null }: Asked,
): Promise<GroupFigures> {
  const mark = markOfGroup(group);
  const told = await findToldCounts(db, [group], [...ROLL_UP_KINDS, "day", ...kinds]);
  const own = without?.groups.includes(mark) ? without.cells : [];
  const counts = withoutCells(told.get(mark) ?? [], own);
  const before = dayOf(staleBefore(now));
  const stale = countTeams(cellsOf(counts, "day").filter(({ low }) => low < before));
  return { rollUp: rollUpOf(counts, { areas: areaIds(), stale }), counts };
}

/** Several groups in figures, by path. */
export async function findRollUps(
  db: Db,
  groups: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, RollUp>> {
  const marks = groups.map(markOfGroup);
  const counts = mayNameTeams()
    ? await findLowerCounts(db, marks, ROLL_UP_KINDS)
    : await findToldCounts(db, groups, ROLL_UP_KINDS);
  const stale = await countSubmittedBefore(db, marks, dayOf(staleBefore(now)));
  const areas = areaIds();
  return new Map(
    groups.map((group) => {
      const mark = markOfGroup(group);
      return [group, rollUpOf(counts.get(mark) ?? [], { areas, stale: stale.get(mark) ?? 0 })];
    }),
  );
}
