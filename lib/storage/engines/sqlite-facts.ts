import type Database from "better-sqlite3";

/**
 * The number in the header of each of our database files: "TDMK" in ASCII. Files from before it
 * was written have 0.
 *
 * @see https://sqlite.org/pragma.html#pragma_application_id
 */
export const APPLICATION_ID = 0x54444d4b;

/** Writes our number into a file that has none. @throws when the file belongs to another program */
export function markAsOurs(database: Database.Database): void {
  const id = applicationIdOf(database);
  if (id === APPLICATION_ID) return;
  if (id !== 0) throw new Error(`it belongs to another program (application id ${id})`);
  database.pragma(`application_id = ${APPLICATION_ID}`);
}

/** The number that says which program a file belongs to; 0 for none. */
export function applicationIdOf(database: Database.Database): number {
  return Number(database.pragma("application_id", { simple: true }));
}

/** The schema version; null for a database that Tidemark did not set up. */
export function schemaVersionOf(database: Database.Database): number | null {
  const table = database
    .prepare("select 1 from sqlite_schema where type = 'table' and name = 'schema_migrations'")
    .get();
  if (!table) return null;
  return Number(database.prepare("select max(version) from schema_migrations").pluck().get());
}
