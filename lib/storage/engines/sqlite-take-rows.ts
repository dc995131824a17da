import { sql } from "kysely";
import type { Db } from "../storage";

/** Tables, those first that others refer to, each with the columns of its primary key. */
export type TableKeys = Readonly<Record<string, readonly string[]>>;

/**
 * Replaces all rows of some tables by those of another SQLite file of the same schema, without a
 * row passing through this process, and counts those that are the same on both sides afterwards.
 *
 * @param db a transaction; undone when this throws
 * @param file stays attached until the connection is closed
 * @returns the first table that differs; null when none does
 */
export async function takeRows(db: Db, file: string, keys: TableKeys): Promise<string | null> {
  await sql`attach database ${file} as source`.execute(db);
  const tables = Object.keys(keys);
  for (const table of tables.toReversed()) {
    await sql`delete from main.${sql.ref(table)}`.execute(db);
  }
  for (const table of tables) {
    const columns = sql.join((await columnsOf(db, table)).map((name) => sql.ref(name)));
    await sql`insert into main.${sql.ref(table)} (${columns})
      select ${columns} from source.${sql.ref(table)}`.execute(db);
  }
  for (const table of tables) {
    if (!(await isSame(db, table, keys[table] ?? []))) return table;
  }
  return null;
}

async function columnsOf(db: Db, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_info(${table}, 'main')`.execute(db);
  return rows.map(({ name }) => name);
}

async function isSame(db: Db, table: string, key: readonly string[]): Promise<boolean> {
  const name = sql.ref(table);
  const pair = (column: string) => [sql.ref(`mine.${column}`), sql.ref(`theirs.${column}`)];
  const onKey = key.map((column) => sql.join(pair(column), sql` = `));
  const alike = (await columnsOf(db, table)).map((column) => sql.join(pair(column), sql` is `));
  const { rows } = await sql<{ mine: number; theirs: number; same: number }>`
    select (select count(*) from main.${name}) as mine,
      (select count(*) from source.${name}) as theirs,
      (select count(*) from main.${name} as mine join source.${name} as theirs
        on ${sql.join(onKey, sql` and `)} where ${sql.join(alike, sql` and `)}) as same`.execute(
    db,
  );
  const [counts] = rows;
  return counts !== undefined && counts.mine === counts.same && counts.theirs === counts.same;
}
