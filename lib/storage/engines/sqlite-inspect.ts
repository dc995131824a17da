import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { RefusedError } from "../errors";
import { APPLICATION_ID, applicationIdOf, schemaVersionOf } from "./sqlite-facts";

const HEADER = "SQLite format 3\0";
const HEADER_BYTES = 100;

/** What a database file has. */
export type FileFacts = {
  readonly schemaVersion: number;
  /** Rows by table, for those tables that its schema version has. */
  readonly rows: ReadonlyMap<string, number>;
};

type Expected = {
  /** The newest schema version that can be read. */
  readonly newest: number;
  readonly tables: readonly string[];
};

/**
 * Proves that a file is a whole database of Tidemark. Reads every page of it and changes nothing.
 *
 * @throws {RefusedError} with a sentence that says what is wrong
 */
export function inspectSqliteFile(file: string, { newest, tables }: Expected): FileFacts {
  refuseForeign(file);
  const database = openReadOnly(file);
  try {
    const schemaVersion = refuseStranger(database);
    if (schemaVersion > newest) {
      throw new RefusedError(
        `It was made by a newer Tidemark (schema version ${schemaVersion}; this one knows only ` +
          `up to ${newest}). Use that Tidemark or a newer one.`,
      );
    }
    refuseDamaged(database);
    return { schemaVersion, rows: countRows(database, tables) };
  } catch (cause) {
    if (cause instanceof Database.SqliteError) throw damaged(cause.message, cause);
    throw cause;
  } finally {
    database.close();
  }
}

/** What the first bytes say, before SQLite is asked: a cut-off file must not be read as empty. */
function refuseForeign(file: string): void {
  const header = readHeader(file);
  if (header.toString("latin1", 0, HEADER.length) !== HEADER) {
    throw new RefusedError("It is not a backup of Tidemark: it is no SQLite database.");
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = pageSize * header.readUInt32BE(28);
  const { size } = statSync(file);
  // A database that is copied together with its log may lack pages that the log has.
  if (size < expected && !existsSync(`${file}-wal`)) {
    throw new RefusedError(`It is cut off: ${size} of ${expected} bytes are there.`);
  }
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(handle);
  }
  return header;
}

function openReadOnly(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true, fileMustExist: true });
  } catch (cause) {
    throw damaged(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** Databases from before schema 2 carry no number: their own first migration tells them. */
function refuseStranger(database: Database.Database): number {
  const id = applicationIdOf(database);
  const version = id === APPLICATION_ID || id === 0 ? schemaVersionOf(database) : null;
  const first = version === null ? null : firstMigration(database);
  if (version === null || first !== "first-tables") {
    throw new RefusedError("It is not a backup of Tidemark: another program made this database.");
  }
  return version;
}

function firstMigration(database: Database.Database): unknown {
  return database.prepare("select name from schema_migrations where version = 1").pluck().get();
}

function refuseDamaged(database: Database.Database): void {
  const found = database.pragma("integrity_check(1)", { simple: true });
  if (found !== "ok") throw damaged(String(found));
  const orphans = database.pragma("foreign_key_check");
  if (Array.isArray(orphans) && orphans.length > 0) {
    throw damaged(`${orphans.length} rows refer to rows that are not there`);
  }
}

function countRows(database: Database.Database, tables: readonly string[]) {
  const present = database.prepare("select name from sqlite_schema where type = 'table'").pluck();
  const names = new Set(present.all());
  const counted = tables.filter((table) => names.has(table));
  const count = (table: string) => database.prepare(`select count(*) from "${table}"`).pluck();
  return new Map(counted.map((table) => [table, Number(count(table).get())]));
}

function damaged(what: string, cause?: unknown): RefusedError {
  return new RefusedError(`It is damaged: ${what}.`, cause);
}
