import "server-only";

import { type CountSeries, LEVEL_KINDS } from "@/lib/domain/organisation/group-figures";
import { parentOf, pathsTo } from "@/lib/domain/organisation/group-path";
import { EVERYONE, markOfGroup } from "@/lib/domain/organisation/team-count";
import { withholdFew } from "@/lib/domain/organisation/withheld-counts";
import { readEnv } from "@/lib/env";
import { findCounts } from "@/lib/storage/organisation/group-counts";
import { findAllGroups } from "@/lib/storage/organisation/lists";
import type { Db } from "@/lib/storage/storage";
import { mayNameTeams } from "./settings";

/**
 * The counts of some kinds of several groups, by mark. Where names are hidden, those of an area or
 * a practice that too few teams have, or that would give such away, are withheld. Whether a group
 * may be shown at all is asked before, see findShownGroups.
 */
export async function findToldCounts(
  db: Db,
  groups: readonly (string | null)[],
  kinds: readonly string[],
): Promise<ReadonlyMap<string, readonly CountSeries[]>> {
  const marks = groups.map(markOfGroup);
  if (mayNameTeams()) return findCounts(db, marks, kinds);
  const beside = await findBeside(db, groups);
  const read = [EVERYONE, ...beside.map(({ id }) => id)];
  const counts = await findCounts(db, read, [...new Set([...kinds, ...LEVEL_KINDS])]);
  const tree = [{ id: EVERYONE, parent: null }, ...beside];
  const told = withholdFew(
    tree.map((group) => ({ ...group, counts: counts.get(group.id) ?? [] })),
    readEnv().smallestGroup,
  );
  return new Map(marks.map((mark) => [mark, told(mark)]));
}

/** The groups that decide what is withheld: on the way to each, all that lie beside it, by mark. */
async function findBeside(db: Db, groups: readonly (string | null)[]) {
  const above = new Set([null, ...groups.flatMap((group) => pathsTo(group ?? ""))]);
  const paths = (await findAllGroups(db)).map(({ item }) => item);
  return ["", ...paths]
    .filter((path) => above.has(parentOf(path)))
    .map((path) => ({ id: markOfGroup(path), parent: markOfGroup(parentOf(path)) }));
}
