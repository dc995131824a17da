import "server-only";

import { countTeams } from "@/lib/domain/organisation/counted-figure";
import { cellsOf } from "@/lib/domain/organisation/group-figures";
import { parentOf } from "@/lib/domain/organisation/group-path";
import { type CountedGroup, mayShowUnnamed, shownGroups } from "@/lib/domain/organisation/privacy";
import { dayOf, EVERYONE, markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { readEnv } from "@/lib/env";
import { countSubmittedBefore, findCounts } from "@/lib/storage/organisation/group-counts";
import { findAllGroups } from "@/lib/storage/organisation/lists";
import type { Db } from "@/lib/storage/storage";

const DAY = 86_400_000;

/** Whoever is assessed at all submitted before it. */
const LAST_DAY = dayOf("9999-12-31");

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
 * @returns a function of a path; null is everything, "" the teams without a group
 */
export async function findShownGroups(db: Db): Promise<(group: string | null) => boolean> {
  if (mayNameTeams()) return () => true;
  const paths = (await findAllGroups(db)).map(({ item }) => item);
  const marks = [null, "", ...paths].map(markOfGroup);
  const teams = await findCounts(db, marks, ["teams"]);
  const assessed = await countSubmittedBefore(db, marks, LAST_DAY);
  const isShownBy = [
    shownBy(paths, (mark) => countTeams(cellsOf(teams.get(mark) ?? [], "teams"))),
    shownBy(paths, (mark) => assessed.get(mark) ?? 0),
  ];
  return (group) => isShownBy.every((isShown) => isShown(group));
}

function shownBy(paths: readonly string[], teamsAt: (mark: string) => number) {
  const { smallestGroup } = readEnv();
  const groups = ["", ...paths].map((id): CountedGroup => {
    return { id, parent: parentOf(id), teams: teamsAt(markOfGroup(id)) };
  });
  const shown = shownGroups(groups, smallestGroup);
  const isShown = mayShowUnnamed(teamsAt(EVERYONE), smallestGroup);
  return (group: string | null) => (group === null ? isShown : shown.has(group));
}

/** ISO 8601: what was submitted before is stale. */
export function staleBefore(now: Date): string {
  return new Date(now.getTime() - readEnv().staleAfterDays * DAY).toISOString();
}

/** PostgreSQL refuses NUL even in a question; nothing stored has one. */
export function storable(text: string): string {
  return text.replaceAll("\0", "\u{fffd}");
}

/** A group as it is asked for in a query. */
export function storableGroup(group: string | null): string | null {
  return group === null ? null : storable(group);
}
