import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { StorageSetupError } from "../errors";
import { newId } from "../new-id";
import { schemaVersionOf } from "./sqlite-facts";

/**
 * Writes the database as it is at this moment into a new file, compact, while others go on
 * writing.
 *
 * @param target must not be there; readable for its owner only
 */
export function vacuumInto(database: Database.Database, target: string): void {
  makeEmptyFile(target);
  database.prepare("vacuum into ?").run(target);
}

/** The same on a connection of its own, because no transaction may be open on the one that does it. */
export function vacuumFile(file: string, target: string): void {
  const database = new Database(file, { readonly: true });
  try {
    vacuumInto(database, target);
  } finally {
    database.close();
  }
}

/**
 * Keeps `before-schema-<version>.sqlite` while the schema is older than that. Several processes
 * may do so at once: whoever copies after another has migrated throws the copy away.
 *
 * @throws {StorageSetupError} when it cannot be written: then the schema must not be changed
 */
export function keepBeforeSchema(
  database: Database.Database,
  { folder, version }: { readonly folder: string; readonly version: number },
): void {
  const current = schemaVersionOf(database) ?? 0;
  if (current === 0 || current >= version) return;
  const name = `before-schema-${version}.sqlite`;
  const partial = partialName(path.join(folder, name));
  try {
    vacuumInto(database, partial);
    syncToDisk(partial);
    if (schemaVersionIn(partial) === current) moveIntoPlace(partial, path.join(folder, name));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StorageSetupError(
      `The copy ${name}, which is kept before the database is upgraded, cannot be written: ` +
        `${reason}. Nothing was changed; make room in the data folder and start again.`,
      cause,
    );
  } finally {
    removeFile(partial);
  }
}

/** Makes a file that only its owner can read; fails when it is there. */
export function makeEmptyFile(file: string): void {
  closeSync(openSync(file, "wx", 0o600));
}

/** A hidden name beside a file, under which it is written before it is whole. */
export function partialName(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${newId()}.partial`);
}

/** Gives a file that is whole its name, for good: the folder reaches the disk too. */
export function moveIntoPlace(partial: string, file: string): void {
  renameSync(partial, file);
  syncToDisk(path.dirname(file));
}

/** Returns when a file, or the names in a folder, are on disk. */
export function syncToDisk(file: string): void {
  const handle = openSync(file, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes one file of a database that is closed and had its log beside it. */
export function mergeLog(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma("journal_mode = delete");
  } finally {
    database.close();
  }
}

/** Removes a database file and what SQLite keeps beside it. */
export function removeFile(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) {
    if (existsSync(file + suffix)) rmSync(file + suffix);
  }
}

function schemaVersionIn(file: string): number | null {
  const copy = new Database(file, { readonly: true });
  try {
    return schemaVersionOf(copy);
  } finally {
    copy.close();
  }
}
