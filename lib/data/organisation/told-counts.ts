import "server-only";

import { type CountSeries, LEVEL_KINDS } from "@/lib/domain/organisation/group-figures";
import { EVERYONE, markOfGroup } from "@/lib/domain/organisation/team-count";
import { withholdFew } from "@/lib/domain/organisation/withheld-counts";
import { readEnv } from "@/lib/env";
import { findCounts, findCountTotals } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { findBeside } from "./beside";
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
  const tree = [{ id: EVERYONE, parent: null }, ...(await findBeside(db, groups))];
  const others = tree.map(({ id }) => id).filter((id) => !marks.includes(id));
  const counts = new Map([
    ...(await findCounts(db, marks, [...new Set([...kinds, ...LEVEL_KINDS])])),
    ...(await findCountTotals(db, others, [...LEVEL_KINDS, ...kinds.filter(isAction)])),
  ]);
  const told = withholdFew(
    tree.map((group) => ({ ...group, counts: counts.get(group.id) ?? [] })),
    readEnv().smallestGroup,
  );
  return new Map(marks.map((mark) => [mark, told(mark)]));
}

function isAction(kind: string): boolean {
  return kind === "action";
}
