import { sql } from "kysely";
import { EVERYONE, markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Db } from "@/lib/storage/storage";

/** A group, tag or flag with its teams. */
export type Listed = { readonly item: string; readonly teams: number };

/** Groups, tags or flags in use, in no order; `most` of them when given. */
export async function findList(
  db: Db,
  kind: "group" | "tag" | "flag",
  most: number | null = null,
): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select item, teams from group_counts where mark = ${EVERYONE} and kind = ${kind}
    ${most === null ? sql`` : sql`limit ${most}`}`.execute(db);
  return rows;
}

/** Those of the named groups, tags or flags that are in use, in no order. */
export async function findListed(
  db: Db,
  kind: "group" | "tag" | "flag",
  items: readonly string[],
): Promise<readonly Listed[]> {
  if (items.length === 0) return [];
  const { rows } = await sql<Listed>`
    select item, teams from group_counts where mark = ${EVERYONE} and kind = ${kind}
      and item in (${sql.join(items)}) and low = 0 and high = 0`.execute(db);
  return rows;
}

/** The tags that most teams have, those first; an index has them in this order. */
export async function findLargestTags(db: Db, most: number): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select item, teams from group_counts where kind = 'tag' order by teams desc limit ${most}`.execute(
    db,
  );
  return rows;
}

/** The groups directly below one, in no order; null for those at the top. */
export async function findChildren(db: Db, group: string | null): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select item, teams from group_counts
    where mark = ${markOfGroup(group)} and kind = 'child'`.execute(db);
  return rows;
}

/** How many teams are in a group and below it; null for all. */
export async function countTeamsOf(db: Db, group: string | null): Promise<number> {
  const { rows } = await sql<{ teams: number }>`
    select teams from group_counts
    where mark = ${markOfGroup(group)} and kind = 'teams' and item = ''`.execute(db);
  return rows[0]?.teams ?? 0;
}
