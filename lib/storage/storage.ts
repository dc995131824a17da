import type { Transaction } from "kysely";
import type { Engine } from "./engines/engine";
import { openPostgres } from "./engines/postgres";
import { openSqlite } from "./engines/sqlite";
import { StorageUnavailableError, UniqueViolationError } from "./errors";
import { migrate, readSchemaVersion } from "./migrate";
import { newId } from "./new-id";
import type { Tables } from "./tables";

/** What a repository works with: one transaction, whatever the engine. */
export type Db = Transaction<Tables>;

/** The open database. */
export type Storage = {
  /** Runs queries that see one consistent state. For reading only: PostgreSQL refuses to write here. */
  readonly read: <T>(run: (db: Db) => Promise<T>) => Promise<T>;
  /**
   * Runs queries in one transaction that is undone when anything fails, and settles when it is on
   * disk. Await nothing but queries inside: on SQLite everybody else waits.
   *
   * @throws {UniqueViolationError | StorageUnavailableError}
   */
  readonly write: <T>(run: (db: Db) => Promise<T>) => Promise<T>;
  readonly schemaVersion: () => Promise<number>;
  /** Proves that the place of the data can be written to. */
  readonly tryWrite: () => Promise<void>;
  /** Another one after every commit, of whatever process; the same as long as there is none. */
  readonly dataVersion: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Where the data lies: a PostgreSQL address, or a folder for the embedded database. */
export type StoragePlace = {
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
};

/** Picks the engine for a place and opens it, without touching the schema. */
export function openEngine({ databaseUrl, dataDirectory }: StoragePlace): Engine {
  return databaseUrl === null ? openSqlite(dataDirectory) : openPostgres(databaseUrl);
}

/**
 * Opens the database and brings its schema up to date.
 *
 * @throws {StorageSetupError | NewerSchemaError | StorageUnavailableError}
 */
export async function openStorage(place: StoragePlace): Promise<Storage> {
  const engine = openEngine(place);
  // An engine counts from the start again.
  const opening = newId();
  const guarded = <T>(run: () => Promise<T>) => translating(engine, run);
  try {
    await guarded(() => migrate(engine));
  } catch (error) {
    await engine.close();
    throw error;
  }
  return {
    read: (run) => guarded(() => inSnapshot(engine, run)),
    write: (run) => guarded(() => engine.write(run)),
    schemaVersion: () => guarded(() => readSchemaVersion(engine.readers)),
    tryWrite: () => guarded(engine.tryWrite),
    dataVersion: () => guarded(async () => `${opening} ${await engine.dataVersion()}`),
    close: engine.close,
  };
}

function inSnapshot<T>(engine: Engine, run: (db: Db) => Promise<T>): Promise<T> {
  return engine.readers
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(run);
}

/** Turns the engine's errors into ours; what means nothing to us is a bug and passes. */
async function translating<T>(engine: Engine, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const meaning = engine.meaningOf(error);
    if (meaning === null) throw error;
    if (meaning === "unique") throw new UniqueViolationError(error);
    throw new StorageUnavailableError(meaning, error);
  }
}
