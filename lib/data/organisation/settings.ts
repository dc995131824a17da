import "server-only";

import { countTeams } from "@/lib/domain/organisation/counted-figure";
import type { CountSeries } from "@/lib/domain/organisation/group-figures";
import { mayShowUnnamed, shownGroups } from "@/lib/domain/organisation/privacy";
import { EVERYONE, markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { readEnv } from "@/lib/env";
import { findCountTotals } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { findBeside } from "./beside";

const DAY = 86_400_000;

/** Whether views of the organisation may name teams. */
export function mayNameTeams(): boolean {
  return readEnv().teamNames === "shown";
}

/** What is shown instead of what must not be. */
export function withheld(group: string | null): Withheld {
  return { status: "withheld", group, smallest: readEnv().smallestGroup };
}

/**
 * A test for the groups whose figures may be shown. Where names are hidden these are few enough
 * that no two of them differ by fewer teams than the setting says, nor by fewer assessed ones: it
 * is these that the figures are about.
 *
 * @param groups those that will be asked about; null is everything, "" the teams without a group
 * @returns a function of one of them, and of no other
 */
export async function findShownGroups(
  db: Db,
  groups: readonly (string | null)[],
): Promise<(group: string | null) => boolean> {
  if (mayNameTeams()) return () => true;
  const beside = await findBeside(db, groups);
  const marks = [EVERYONE, ...beside.map(({ id }) => id)];
  // An assessed team was asked in one version and mode.
  const counts = await findCountTotals(db, marks, ["teams", "asked"]);
  const { smallestGroup } = readEnv();
  const isShownBy = ["teams", "asked"].map((kind) => {
    const teamsAt = (mark: string) => teamsOf(counts.get(mark) ?? [], kind);
    const counted = beside.map((group) => ({ ...group, teams: teamsAt(group.id) }));
    const shown = shownGroups(counted, smallestGroup);
    const isAllShown = mayShowUnnamed(teamsAt(EVERYONE), smallestGroup);
    return (group: string | null) => (group === null ? isAllShown : shown.has(markOfGroup(group)));
  });
  return (group) => isShownBy.every((isShown) => isShown(group));
}

function teamsOf(counts: readonly CountSeries[], kind: string): number {
  return countTeams(counts.filter((series) => series.kind === kind).flatMap(({ cells }) => cells));
}

/** ISO 8601, the start of a day: what was submitted before is stale. Counts know days and no times. */
export function staleBefore(now: Date): string {
  const today = Math.floor(now.getTime() / DAY);
  return new Date((today - readEnv().staleAfterDays) * DAY).toISOString();
}

/** PostgreSQL refuses NUL and half a letter even in a question; nothing stored has one. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\u{fffd}");
}

/** A group as it is asked for in a query. */
export function storableGroup(group: string | null): string | null {
  return group === null ? null : storable(group);
}
