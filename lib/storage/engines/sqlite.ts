import path from "node:path";
import Database from "better-sqlite3";
import { Kysely, sql, type Transaction } from "kysely";
import { StorageSetupError, type StorageTrouble } from "../errors";
import type { Tables } from "../tables";
import { prepareDataFolder, tryWriteIn } from "./data-folder";
import type { Engine } from "./engine";
import { keepBeforeSchema, vacuumFile } from "./sqlite-copy";
import { ImmediateSqliteDialect, LockWait } from "./sqlite-dialect";
import { markAsOurs, schemaVersionOf } from "./sqlite-facts";
import { takeRows } from "./sqlite-take-rows";
import { groupWrites } from "./sqlite-writes";

const BUSY_WAIT_MS = 5_000;
const MIGRATION_WAIT_MS = 60_000;

/** Where the embedded database lies in a data folder. */
export function sqliteFileIn(folder: string): string {
  return path.join(folder, "tidemark.sqlite");
}

/**
 * Opens the embedded database `tidemark.sqlite` in the data folder, making both if need be.
 *
 * @throws {StorageSetupError} when the folder or the file cannot be used
 */
export function openSqlite(folder: string): Engine {
  prepareDataFolder(folder);
  return openSqliteFile(sqliteFileIn(folder));
}

/**
 * Opens a database file, making it if need be; its folder has to be there.
 *
 * @throws {StorageSetupError} when the file cannot be used
 */
export function openSqliteFile(file: string): Engine {
  const folder = path.dirname(file);
  const database = openFile(file);
  const wait = new LockWait(BUSY_WAIT_MS);
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(database, wait) });
  const readDatabase = openReader(file);
  const readers = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(readDatabase, wait) });
  return {
    db,
    write: groupWrites(db, database),
    readers,
    syntax: {
      sortableText: sql`text`,
      inOrderOfKey: sql`without rowid`,
      including: null,
      afterUpdate: ({ name, table, when, run }) => [
        sql`create trigger ${sql.id(name)} after update on ${sql.table(table)} when ${when}
          begin ${run}; end`,
      ],
    },
    underMigrationLock: (run) => underLock({ db, database, wait }, run),
    underRestoreLock: async (run) => {
      database.pragma("foreign_keys = OFF");
      try {
        return await underLock({ db, database, wait }, run);
      } finally {
        database.pragma("foreign_keys = ON");
      }
    },
    keepBefore: async (version) => keepBeforeSchema(database, { folder, version }),
    isSetUp: async () => schemaVersionOf(database) !== null,
    readLong: (run) => db.transaction().setAccessMode("read only").execute(run),
    lockTables: async () => {},
    writeFile: (target) => vacuumFile(file, target),
    takeRows,
    meaningOf: meaningOfSqliteError,
    tryWrite: async () => tryWriteIn(folder),
    dataVersion: () => dataVersionOf(readers),
    close: async () => {
      await closeDatabase(readers, readDatabase);
      await closeDatabase(db, database);
    },
  };
}

/** What an SQLite error code means. @see https://sqlite.org/rescode.html */
export function meaningOfSqliteError(error: unknown): "unique" | StorageTrouble | null {
  if (!(error instanceof Database.SqliteError)) return null;
  const { code } = error;
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY") {
    return "unique";
  }
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return "busy";
  if (code === "SQLITE_FULL") return "disk-full";
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PERM)/.test(code)) return "unavailable";
  return null;
}

function openFile(file: string): Database.Database {
  try {
    const database = new Database(file, { timeout: BUSY_WAIT_MS });
    const mode = database.pragma("journal_mode = WAL", { simple: true });
    if (mode !== "wal") throw new Error(`journal mode ${mode}`);
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    // A statement that changes more than 64 KB of pages would else copy them into a file first.
    database.pragma("temp_store = MEMORY");
    markAsOurs(database);
    proveSecondConnection(database, file);
    // From now on transactions wait for the lock themselves, without stopping the process.
    database.pragma("busy_timeout = 0");
    return database;
  } catch (cause) {
    throw new StorageSetupError(
      `The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : cause}. ` +
        "Its folder must be on a local disk and writable for this user.",
      cause,
    );
  }
}

/** A second connection: one has a single transaction at a time, which may wait for the lock. */
function openReader(file: string): Database.Database {
  const database = new Database(file, { timeout: BUSY_WAIT_MS });
  database.pragma("query_only = ON");
  return database;
}

/**
 * Counts the commits of other connections as one of the readers sees them, which itself never
 * commits anything. Asked between two transactions: within one it would not move.
 *
 * @see https://sqlite.org/pragma.html#pragma_data_version
 */
async function dataVersionOf(readers: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(readers);
  return String(rows[0]?.data_version);
}

/** Some file systems report WAL mode and then fail at the first use: use it at once. */
function proveSecondConnection(database: Database.Database, file: string): void {
  const version = database.pragma("user_version", { simple: true });
  database.pragma(`user_version = ${Number(version)}`);
  const second = new Database(file, { timeout: BUSY_WAIT_MS });
  try {
    second.prepare("select count(*) from sqlite_schema").get();
  } finally {
    second.close();
  }
}

type Locked = {
  readonly db: Kysely<Tables>;
  readonly database: Database.Database;
  readonly wait: LockWait;
};

/** Long, and with room for as much as is stored: what has to be kept aside goes into a file. */
async function underLock<T>(
  { db, database, wait }: Locked,
  run: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  wait.milliseconds = MIGRATION_WAIT_MS;
  database.pragma("temp_store = FILE");
  try {
    return await db.transaction().execute(run);
  } finally {
    database.pragma("temp_store = MEMORY");
    wait.milliseconds = BUSY_WAIT_MS;
  }
}

/** Closes even if nothing was queried yet, when Kysely would leave the file open. */
async function closeDatabase(db: Kysely<Tables>, database: Database.Database): Promise<void> {
  await db.destroy();
  if (database.open) database.close();
}
