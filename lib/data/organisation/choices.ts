import "server-only";

import { EVERYONE } from "@/lib/domain/organisation/team-count";
import type { FilterChoices } from "@/lib/domain/organisation/views/teams";
import { findCounts } from "@/lib/storage/organisation/group-counts";
import type { Db } from "@/lib/storage/storage";
import { sortKey } from "@/lib/storage/text-keys";

/** All groups and tags in use. */
export async function findChoices(db: Db): Promise<FilterChoices> {
  const counts = await findCounts(db, EVERYONE, ["group", "tag"]);
  const named = (kind: string) =>
    counts
      .filter((count) => count.kind === kind)
      .map(({ item, teams }) => ({ item, teams, key: sortKey(item) }))
      .sort((left, right) => (left.key < right.key ? -1 : 1));
  return {
    groups: named("group").map(({ item, teams }) => ({ path: item, teams })),
    tags: named("tag").map(({ item, teams }) => ({ tag: item, teams })),
  };
}
