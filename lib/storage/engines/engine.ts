import type { Kysely, Transaction } from "kysely";
import type { StorageTrouble } from "../errors";
import type { EngineSyntax } from "../migrations/migration";
import type { Tables } from "../tables";
import type { TableKeys } from "./sqlite-take-rows";

/** Everything that differs between the databases. Only the files in this folder know which. */
export type Engine = {
  readonly db: Kysely<Tables>;
  /** Runs in one transaction, which is undone when it fails; settles when it is on disk. */
  readonly write: <T>(run: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** For reading only: what waits to write does not keep it waiting. */
  readonly readers: Kysely<Tables>;
  readonly syntax: EngineSyntax;
  /**
   * Runs in one transaction under a lock that keeps every other process from migrating,
   * waiting for it as long as it takes.
   */
  readonly underMigrationLock: <T>(run: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /**
   * The same for replacing every row by those of a database that is whole: where references are
   * checked row by row that is left out, which would read and write everything once more.
   */
  readonly underRestoreLock: <T>(run: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /**
   * Keeps the data as it is beside the database, as `before-schema-<version>.sqlite`, when a
   * migration to that version is about to change it; nothing where there is no older schema.
   */
  readonly keepBefore: (version: number) => Promise<void>;
  /** Whether Tidemark has set the database up, in whatever schema version. */
  readonly isSetUp: () => Promise<boolean>;
  /** Reads everything in one consistent state, however long that takes. */
  readonly readLong: <T>(run: (db: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** Keeps other writers out of some tables until the transaction ends; reading goes on. */
  readonly lockTables: (db: Transaction<Tables>, tables: readonly string[]) => Promise<void>;
  /**
   * Writes what is committed into a consistent SQLite file in one go, also while a transaction of
   * this engine is open; null where rows have to be copied.
   */
  readonly writeFile: ((target: string) => void) | null;
  /**
   * Replaces all rows of some tables in a transaction by those of an SQLite file of this schema and
   * names the first table that differs afterwards; null where rows have to be copied.
   */
  readonly takeRows:
    | ((db: Transaction<Tables>, file: string, keys: TableKeys) => Promise<string | null>)
    | null;
  /** What an error of the driver means; null when it is neither. */
  readonly meaningOf: (error: unknown) => "unique" | StorageTrouble | null;
  /** Tries a real write where the data lies; throws the engine's error if that fails. */
  readonly tryWrite: () => Promise<void>;
  /** Another one after every commit, of whatever process; the same as long as there is none. */
  readonly dataVersion: () => Promise<string>;
  readonly close: () => Promise<void>;
};
