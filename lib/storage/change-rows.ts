import { sql } from "kysely";
import { itemsOf, type Statement } from "./engines/at-once";
import type { Db } from "./storage";
import type { Tables } from "./tables";

type TablesOfTeams = "team_area_summaries" | "team_next_actions";

/** A table that has several rows for a team. */
export type RowsOfTeam<Name extends TablesOfTeams> = {
  readonly table: Name;
  /** What tells rows of one team apart. */
  readonly key: keyof Tables[Name] & string;
  /** All columns but that of the team. */
  readonly columns: Readonly<
    Record<Exclude<keyof Tables[Name] & string, "team_id">, "text" | "integer">
  >;
};

/**
 * Makes the rows of a team other ones; what stays the same is not written.
 *
 * @param before as they are stored
 */
export function changeRows<Name extends TablesOfTeams>(
  db: Db,
  { table, key, columns }: RowsOfTeam<Name>,
  {
    teamId,
    before,
    now,
  }: {
    readonly teamId: string;
    readonly before: readonly Tables[Name][];
    readonly now: readonly Tables[Name][];
  },
): readonly Statement[] {
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const kept = new Set(now.map((row) => row[key]));
  const gone = before.filter((row) => !kept.has(row[key]));
  const stored = new Map(before.map((row) => [row[key], row]));
  const changed = now.filter((row) => {
    const old = stored.get(row[key]);
    return !old || names.some((name) => old[name] !== row[name]);
  });
  const statements: Statement[] = [];
  if (gone.length > 0) {
    statements.push(sql`delete from ${sql.raw(table)} where team_id = ${teamId}
      and ${sql.raw(key)} in (select item.value ->> '${sql.raw(key)}' from ${itemsOf(db, gone)})`);
  }
  if (changed.length > 0) {
    const values = names.map((name) => `cast(item.value ->> '${name}' as ${columns[name]})`);
    const others = names.filter((name) => name !== key);
    statements.push(sql`insert into ${sql.raw(`${table} (team_id, ${names.join(", ")})`)}
      select cast(${teamId} as text), ${sql.raw(values.join(", "))}
      from ${itemsOf(db, changed)} where true on conflict (team_id, ${sql.raw(key)})
      do update set ${sql.raw(others.map((name) => `${name} = excluded.${name}`).join(", "))}`);
  }
  return statements;
}
