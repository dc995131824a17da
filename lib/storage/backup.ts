import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { copyTables, DATA_TABLES, type TableSum } from "./copy-tables";
import { tryWriteIn } from "./engines/data-folder";
import type { Engine } from "./engines/engine";
import { openSqliteFile } from "./engines/sqlite";
import {
  makeEmptyFile,
  mergeLog,
  moveIntoPlace,
  partialName,
  removeFile,
  syncToDisk,
} from "./engines/sqlite-copy";
import { type FileFacts, inspectSqliteFile } from "./engines/sqlite-inspect";
import { RefusedError } from "./errors";
import { migrate, SCHEMA_VERSION } from "./migrate";
import { withEngine, withExisting } from "./place";
import type { Db, StoragePlace } from "./storage";

/** A backup that was read and found whole. */
export type Backup = FileFacts & { readonly file: string; readonly bytes: number };

/**
 * Writes everything into one SQLite file while the server goes on. The file gets its name only
 * after it was read again and found whole.
 *
 * @throws {RefusedError} when the file is there already, or cannot be written
 */
export async function backUp(
  place: StoragePlace,
  { file, force }: { readonly file: string; readonly force: boolean },
): Promise<Backup> {
  refuseTaken(file, force);
  return withExisting(place, async (engine, version) => {
    const partial = partialName(file);
    try {
      tryWriteIn(path.dirname(file));
      await writeBackup(engine, { file: partial, version });
      const backup = inspectBackup(partial);
      syncToDisk(partial);
      refuseTaken(file, force);
      moveIntoPlace(partial, file);
      return { ...backup, file };
    } catch (cause) {
      throw explainFile(cause, file, "cannot be written");
    } finally {
      removeFile(partial);
    }
  });
}

/** Copies one consistent state into a new file, with row counts and checksums compared. */
export async function writeRows(from: Db, file: string): Promise<readonly TableSum[]> {
  makeEmptyFile(file);
  const sums = await withEngine(openSqliteFile(file), async (target) => {
    await migrate(target);
    return target.underMigrationLock((to) => copyTables(from, to));
  });
  mergeLog(file);
  return sums;
}

/**
 * Proves that a file is a whole backup of this schema version or an older one, and says what is
 * in it. Changes nothing.
 *
 * @throws {RefusedError} with a sentence that says what is wrong
 */
export function inspectBackup(file: string): Backup {
  const facts = inspectSqliteFile(file, { newest: SCHEMA_VERSION, tables: DATA_TABLES });
  return { ...facts, file, bytes: statSync(file).size };
}

async function writeBackup(
  engine: Engine,
  { file, version }: { readonly file: string; readonly version: number },
): Promise<void> {
  if (engine.writeFile) return engine.writeFile(file);
  if (version < SCHEMA_VERSION) {
    throw new RefusedError(
      `The database has schema version ${version} and this Tidemark works with ` +
        `${SCHEMA_VERSION}: start it once, which upgrades the database, or use pg_dump.`,
    );
  }
  await engine.readLong((db) => writeRows(db, file));
}

function refuseTaken(file: string, force: boolean): void {
  if (!existsSync(file) || force) return;
  throw new RefusedError(`${file} is there already. Choose another name, or add --force.`);
}

const FILE_TROUBLE =
  /^E(NOSPC|DQUOT|ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|IO|FBIG|NAMETOOLONG)$|^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/;

/** What the system says about a file, as a sentence; anything else as it is. */
export function explainFile(cause: unknown, file: string, what: string): unknown {
  if (!(cause instanceof Error) || cause instanceof RefusedError) return cause;
  const code = "code" in cause ? String(cause.code) : "";
  if (!FILE_TROUBLE.test(code)) return cause;
  const message = `${path.resolve(file)} ${what}: ${cause.message}. Nothing was changed.`;
  return new RefusedError(message, cause);
}
