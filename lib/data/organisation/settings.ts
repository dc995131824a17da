import "server-only";

import { pathsTo } from "@/lib/domain/organisation/group-path";
import { type CountedGroup, shownGroups } from "@/lib/domain/organisation/privacy";
import type { Withheld } from "@/lib/domain/organisation/views/teams";
import { readEnv } from "@/lib/env";
import { countTeamsOf, findAllGroups } from "@/lib/storage/organisation/lists";
import type { Db } from "@/lib/storage/storage";

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
 * that no two of them differ by fewer teams than the setting says.
 *
 * @returns a function of a path; null is everything, "" the teams without a group
 */
export async function findShownGroups(db: Db): Promise<(group: string | null) => boolean> {
  if (mayNameTeams()) return () => true;
  const groups = (await findAllGroups(db)).map(({ item, teams }): CountedGroup => {
    return { id: item, parent: pathsTo(item).at(-2) ?? null, teams };
  });
  const rest = { id: "", parent: null, teams: await countTeamsOf(db, "") };
  const threshold = readEnv().smallestGroup;
  const shown = shownGroups(rest.teams === 0 ? groups : [...groups, rest], threshold);
  const all = await countTeamsOf(db, null);
  return (group) => (group === null ? all === 0 || all >= threshold : shown.has(group));
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
