import { type RawBuilder, sql } from "kysely";
import type { Statement } from "./engines/at-once";
import type { Tables } from "./tables";

type TablesOfTeams = "team_area_summaries" | "team_marks";

type Column<Name extends TablesOfTeams> = Exclude<keyof Tables[Name] & string, "team_id">;

/** A table that has several rows for a team. */
export type RowsOfTeam<Name extends TablesOfTeams> = {
  readonly table: Name;
  /** What tells rows of one team apart. */
  readonly key: Column<Name>;
  /** All columns but that of the team. */
  readonly columns: Readonly<Record<Column<Name>, "text" | "integer">>;
};

/**
 * Makes the rows of a team other ones; what stays the same is not written.
 *
 * @param before as they are stored
 */
export function changeRows<Name extends TablesOfTeams>(
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
  const names = Object.keys(columns) as Column<Name>[];
  const kept = new Set(now.map((row) => row[key]));
  const stored = new Map(before.map((row) => [row[key], row]));
  const gone = before.filter((row) => !kept.has(row[key]));
  const added = now.filter((row) => !stored.has(row[key]));
  const changed = now.filter((row) => {
    const old = stored.get(row[key]);
    return old && names.some((name) => old[name] !== row[name]);
  });
  const of = (name: Column<Name>) => `cast(item.value ->> '${name}' as ${columns[name]})`;
  const statements: Statement[] = [];
  if (gone.length > 0) {
    statements.push(sql`delete from ${sql.raw(table)} where team_id = ${teamId}
      and ${sql.raw(key)} in (select ${sql.raw(of(key))} from ${itemsOf(gone)})`);
  }
  if (added.length > 0) {
    statements.push(sql`insert into ${sql.raw(`${table} (team_id, ${names.join(", ")})`)}
      select cast(${teamId} as text), ${sql.raw(names.map(of).join(", "))}
      from ${itemsOf(added)}`);
  }
  if (changed.length > 0) {
    const sets = names.filter((name) => name !== key).map((name) => `${name} = ${of(name)}`);
    statements.push(sql`update ${sql.raw(table)} set ${sql.raw(sets.join(", "))}
      from ${itemsOf(changed)}
      where team_id = ${teamId} and ${sql.raw(key)} = ${sql.raw(of(key))}`);
  }
  return statements;
}

/**
 * Rows as a table `item` with the column `value`, so that a statement has the same text however many
 * they are, and need not be planned anew. Both engines take the entries of an object apart by the
 * same name, those of a list by another.
 */
function itemsOf(rows: readonly object[]): RawBuilder<unknown> {
  return sql`json_each(${JSON.stringify({ ...rows })}) as item`;
}
