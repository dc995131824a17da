import { constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { sql, type Transaction } from "kysely";
import { type Backup, explainFile, inspectBackup, writeRows } from "./backup";
import { CopyMismatchError, copyTables, DATA_TABLES, TABLE_KEYS } from "./copy-tables";
import { prepareDataFolder } from "./engines/data-folder";
import type { Engine } from "./engines/engine";
import { openSqliteFile } from "./engines/sqlite";
import { moveIntoPlace, partialName, removeFile, syncToDisk } from "./engines/sqlite-copy";
import { RefusedError } from "./errors";
import { migrate } from "./migrate";
import { withEngine } from "./place";
import { type Db, openEngine, type StoragePlace } from "./storage";
import type { Tables } from "./tables";

/** What a restore did. */
export type Restored = {
  readonly backup: Backup;
  /** The file that has what was there before; null when nothing was. */
  readonly kept: string | null;
};

/**
 * Proves that a file is a backup that can be restored, on a copy in the data folder.
 *
 * @throws {RefusedError} with a sentence that says what is wrong with the file
 */
export async function verifyBackup(place: StoragePlace, file: string): Promise<Backup> {
  return withWorkingCopy(place, file, async (copy) => {
    const backup = inspectBackup(copy);
    await withEngine(openSqliteFile(copy), migrate);
    return { ...backup, file };
  });
}

/**
 * Replaces everything in the database of a place by a backup, in one transaction: readers see the
 * one or the other, and when anything fails nothing has changed. What was there is kept beside it
 * first, in the same transaction, so that no answer falls between the two.
 *
 * @param replace whether a database with teams may be replaced
 * @throws {RefusedError} when the file is no whole backup, or there are teams and `replace` is off
 */
export async function restore(
  place: StoragePlace,
  { file, replace, now }: { readonly file: string; readonly replace: boolean; readonly now: Date },
): Promise<Restored> {
  return withWorkingCopy(place, file, async (copy) => {
    const backup = { ...inspectBackup(copy), file };
    return withEngine(openSqliteFile(copy), async (source) => {
      await migrate(source);
      return withEngine(openEngine(place), async (target) => {
        await migrate(target);
        return target.underRestoreLock(async (to) => {
          await target.lockTables(to, DATA_TABLES);
          const isEmpty = await hasNoTeams(to);
          if (!isEmpty && !replace) throw new RefusedError(NEEDS_YES);
          const kept = isEmpty ? null : await keepPresent({ target, to }, place, now);
          await replaceRows(source, { target, to, file: copy });
          return { backup, kept };
        });
      });
    });
  });
}

type Target = { readonly target: Engine; readonly to: Transaction<Tables> };

/** Row by row only where the engine cannot read the file itself: that takes many times as long. */
async function replaceRows(
  source: Engine,
  { target, to, file }: Target & { readonly file: string },
): Promise<void> {
  if (!target.takeRows) {
    await source.readLong((from) => copyTables(from, to));
    return;
  }
  const different = await target.takeRows(to, file, TABLE_KEYS);
  if (different !== null) throw new CopyMismatchError(different);
}

const NEEDS_YES =
  "There are teams in the database, and a restore replaces everything. Add --yes to do that; " +
  "what is there now is kept in the data folder.";

/** Whether no team is stored, not even a deleted one. */
export async function hasNoTeams(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from teams limit 1`.execute(db);
  return rows.length === 0;
}

/** Nobody else writes while the transaction lasts, so what is committed is what is there. */
async function keepPresent({ target, to }: Target, place: StoragePlace, now: Date) {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const file = path.join(place.dataDirectory, `before-restore-${time}.sqlite`);
  const partial = partialName(file);
  try {
    if (target.writeFile) target.writeFile(partial);
    else await writeRows(to, partial);
    inspectBackup(partial);
    syncToDisk(partial);
    moveIntoPlace(partial, file);
    return file;
  } finally {
    removeFile(partial);
  }
}

/** With a copy of the file and its log, so that an older schema can be upgraded there. */
async function withWorkingCopy<T>(
  place: StoragePlace,
  file: string,
  run: (copy: string) => Promise<T>,
): Promise<T> {
  refuseUnreadable(file);
  prepareDataFolder(place.dataDirectory);
  const folder = mkdtempSync(path.join(place.dataDirectory, "restore-"));
  const copy = path.join(folder, "backup.sqlite");
  try {
    // Where the file system can share the blocks of two files, nothing is written.
    copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    return await run(copy);
  } catch (cause) {
    throw explainFile(cause, file, "cannot be restored");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuseUnreadable(file: string): void {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (!facts) throw new RefusedError(`${file} is not there.`);
  if (!facts.isFile()) throw new RefusedError(`${file} is not a file.`);
}
