import "server-only";

import { pathsTo } from "@/lib/domain/organisation/group-path";
import type { FilterChoices, GroupChoices } from "@/lib/domain/organisation/views/teams";
import {
  findAllGroups,
  findLargestTags,
  findNamedAndChildren,
  findTag,
  type Listed,
} from "@/lib/storage/organisation/lists";
import type { Db } from "@/lib/storage/storage";
import { sortKey } from "@/lib/storage/text-keys";

/** So many fit a list that one can still look through. */
const MOST_GROUPS = 60;
const MOST_TAGS = 25;

/** The groups to choose from where one is shown; null is everything, "" the teams without one. */
export async function findGroupChoices(db: Db, group: string | null): Promise<GroupChoices> {
  const all = await findAllGroups(db, MOST_GROUPS + 1);
  const hasMoreGroups = all.length > MOST_GROUPS;
  const groups = hasMoreGroups ? await findNear(db, group) : all;
  return {
    groups: byName(groups).map(({ item, teams }) => ({ path: item, teams })),
    hasMoreGroups,
  };
}

async function findNear(db: Db, group: string | null): Promise<readonly Listed[]> {
  const { named, below } = await findNamedAndChildren(db, pathsTo(group ?? ""), group || null);
  const largest = below.toSorted((left, right) => right.teams - left.teams).slice(0, MOST_GROUPS);
  return [...named, ...largest];
}

/** The tags to choose from, and the one that is chosen. */
export async function findTagChoices(
  db: Db,
  chosen: string | null,
): Promise<FilterChoices["tags"]> {
  const tags = await findLargestTags(db, MOST_TAGS);
  const isListed = chosen === null || tags.some(({ item }) => item === chosen);
  const own = isListed ? [] : await findTag(db, chosen);
  return byName([...tags, ...own]).map(({ item, teams }) => ({ tag: item, teams }));
}

/** In the order of their names; a parent is before its children. */
export function byName(items: readonly Listed[]): readonly Listed[] {
  const keyed = items.map((each) => ({ each, key: sortKey(each.item) }));
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ each }) => each);
}
