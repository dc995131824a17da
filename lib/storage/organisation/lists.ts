import { sql } from "kysely";
import { EVERYONE, markOfGroup } from "@/lib/domain/organisation/team-count";
import type { Db } from "@/lib/storage/storage";

/** A group or tag with its teams. */
export type Listed = { readonly item: string; readonly teams: number };

/** Groups in use, in no order; `most` of them when given. */
export async function findAllGroups(
  db: Db,
  most: number | null = null,
): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select item, teams from group_counts where mark = ${EVERYONE} and kind = 'group'
    ${most === null ? sql`` : sql`limit ${most}`}`.execute(db);
  return rows;
}

/** A tag with its teams; none when no team has it. */
export async function findTag(db: Db, tag: string): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select item, teams from group_counts
    where mark = ${EVERYONE} and kind = 'tag' and item = ${tag}`.execute(db);
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

/** The named groups, and those directly below one of them; null for those at the top. */
export async function findNamedAndChildren(
  db: Db,
  named: readonly string[],
  parent: string | null,
): Promise<{ readonly named: readonly Listed[]; readonly below: readonly Listed[] }> {
  const items = named.length === 0 ? [""] : named;
  const { rows } = await sql<Listed & { readonly kind: string }>`
    select kind, item, teams from group_counts where mark = ${EVERYONE} and kind = 'group'
      and item in (${sql.join(items)}) and low = 0 and high = 0
    union all select kind, item, teams from group_counts
      where mark = ${markOfGroup(parent)} and kind = 'child'`.execute(db);
  const [ofNamed, below] = ["group", "child"].map((kind) =>
    rows.filter((row) => row.kind === kind),
  );
  return { named: ofNamed ?? [], below: below ?? [] };
}

/** How many teams are in a group and below it; null for all. */
export async function countTeamsOf(db: Db, group: string | null): Promise<number> {
  const { rows } = await sql<{ teams: number }>`
    select teams from group_counts
    where mark = ${markOfGroup(group)} and kind = 'teams' and item = ''`.execute(db);
  return rows[0]?.teams ?? 0;
}
