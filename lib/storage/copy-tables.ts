import { hash } from "node:crypto";
import { CompiledQuery, sql } from "kysely";
import type { Db } from "./storage";
import type { Tables } from "./tables";

type CopiedTable = Exclude<keyof Tables, "schema_migrations">;
type Row = Readonly<Record<string, unknown>>;

/** The key of each table, in an order in which no row refers to one that comes later. */
export const TABLE_KEYS: {
  readonly [Name in CopiedTable]: readonly (keyof Tables[Name] & string)[];
} = {
  questionnaires: ["content_hash"],
  teams: ["id"],
  drafts: ["id"],
  answers: ["draft_id", "practice_id"],
  answer_changes: ["team_id", "practice_id", "version"],
  snapshots: ["id"],
  team_summaries: ["team_id"],
  team_area_summaries: ["team_id", "area_id"],
  plans: ["id"],
  plan_editions: ["plan_id", "number"],
  plan_actions: ["plan_id", "action_id"],
  worksheet_answers: ["draft_id", "worksheet_id", "item_id"],
  gates: ["draft_id", "gate_id"],
  team_rows: ["team_id"],
  team_marks: ["mark", "team_id"],
  count_changes: ["id"],
  group_counts: ["mark", "kind", "item", "low", "high"],
};

/** All tables with data, those first that others refer to. */
export const DATA_TABLES = Object.keys(TABLE_KEYS) as readonly CopiedTable[];

const BATCH = 500;

/** How much a table has, and what. */
export type TableSum = {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 in hexadecimal over the sorted SHA-256 of each row: the same on every engine. */
  readonly checksum: string;
};

/** The copy does not say what the original says. Nothing was changed: the transaction is undone. */
export class CopyMismatchError extends Error {
  constructor(table: string) {
    super(`The copy of the table ${table} differs from its original; nothing was changed.`);
    this.name = "CopyMismatchError";
  }
}

/**
 * Replaces everything in one database by what is in another of the same schema version, whatever
 * the engines, then reads it back and compares row counts and checksums.
 *
 * @param from one consistent state
 * @param to a transaction that is undone when this throws
 * @throws {CopyMismatchError}
 */
export async function copyTables(from: Db, to: Db): Promise<readonly TableSum[]> {
  for (const table of DATA_TABLES.toReversed()) {
    await sql`delete from ${sql.table(table)}`.execute(to);
  }
  const sums: TableSum[] = [];
  for (const table of DATA_TABLES) {
    sums.push(await sumTable(from, table, inserting(to, table)));
  }
  for (const { table, rows, checksum } of sums) {
    const copied = await sumTable(to, table as CopiedTable);
    if (copied.rows !== rows || copied.checksum !== checksum) throw new CopyMismatchError(table);
  }
  return sums;
}

/** Counts and sums every table. */
export async function sumTables(db: Db): Promise<readonly TableSum[]> {
  const sums: TableSum[] = [];
  for (const table of DATA_TABLES) sums.push(await sumTable(db, table));
  return sums;
}

/** Reads a table in batches, passing each on. */
async function sumTable(
  db: Db,
  table: CopiedTable,
  pass: (rows: readonly Row[]) => Promise<void> = async () => {},
): Promise<TableSum> {
  const digests: string[] = [];
  for (let last: Row | undefined; ; ) {
    const rows = await readBatch(db, table, last);
    await pass(rows);
    for (const row of rows) digests.push(hash("sha256", canonicalRow(row), "hex"));
    last = rows.at(-1);
    if (rows.length < BATCH) break;
  }
  const checksum = hash("sha256", digests.sort().join("\n"), "hex");
  return { table, rows: digests.length, checksum };
}

/** The rows that follow, each engine in its own order of text, which is why digests are sorted. */
async function readBatch(
  db: Db,
  table: CopiedTable,
  last: Row | undefined,
): Promise<readonly Row[]> {
  const keys = TABLE_KEYS[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const values = sql.join(keys.map((key) => last?.[key]));
  const after = last ? sql`where (${columns}) > (${values})` : sql``;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${after} order by ${columns} limit ${BATCH}`.execute(db);
  return rows;
}

/** Inserts batches; the statement is built once for each number of rows, which is most of the work. */
function inserting(db: Db, table: CopiedTable): (rows: readonly Row[]) => Promise<void> {
  const built = new Map<number, string>();
  return async (rows) => {
    const [first] = rows;
    if (!first) return;
    const names = Object.keys(first);
    const text = built.get(rows.length) ?? buildInsert(db, { table, names, count: rows.length });
    built.set(rows.length, text);
    const parameters = rows.flatMap((row) => names.map((name) => row[name]));
    await db.executeQuery(CompiledQuery.raw(text, parameters));
  };
}

type Insert = {
  readonly table: CopiedTable;
  readonly names: readonly string[];
  readonly count: number;
};

function buildInsert(db: Db, { table, names, count }: Insert): string {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const row = sql`(${sql.join(names.map(() => sql`${null}`))})`;
  const values = sql.join(Array.from({ length: count }, () => row));
  return sql`insert into ${sql.table(table)} (${columns}) values ${values}`.compile(db).sql;
}

/** A row without the order of its columns, which depends on how the table came about. */
function canonicalRow(row: Row): string {
  return JSON.stringify(
    Object.keys(row)
      .sort()
      .map((name) => [name, row[name]]),
  );
}
