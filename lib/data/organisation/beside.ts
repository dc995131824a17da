import "server-only";

import { parentOf, pathsTo } from "@/lib/domain/organisation/group-path";
import { markOfGroup } from "@/lib/domain/organisation/team-count";
import { findAllGroups } from "@/lib/storage/organisation/lists";
import type { Db } from "@/lib/storage/storage";

/**
 * The groups that decide what is shown of some where names are hidden: on the way to each, it and
 * all that lie beside it. What lies below it is hidden because of it, not the other way round.
 *
 * @param groups paths; null is everything, "" the teams without a group
 * @returns marks
 */
export async function findBeside(
  db: Db,
  groups: readonly (string | null)[],
): Promise<readonly { readonly id: string; readonly parent: string }[]> {
  const above = new Set([null, ...groups.flatMap((group) => pathsTo(group ?? "").slice(0, -1))]);
  const paths = (await findAllGroups(db)).map(({ item }) => item);
  return ["", ...paths]
    .filter((path) => above.has(parentOf(path)))
    .map((path) => ({ id: markOfGroup(path), parent: markOfGroup(parentOf(path)) }));
}
