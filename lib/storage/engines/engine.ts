import type { Kysely, Transaction } from "kysely";
import type { StorageTrouble } from "../errors";
import type { ColumnTypes } from "../migrations/migration";
import type { Tables } from "../tables";

/** Everything that differs between the databases. Only the files in this folder know which. */
export type Engine = {
  readonly db: Kysely<Tables>;
  /** For reading only: what waits to write does not keep it waiting. */
  readonly readers: Kysely<Tables>;
  readonly columnTypes: ColumnTypes;
  /**
   * Runs in one transaction under a lock that keeps every other process from migrating,
   * waiting for it as long as it takes.
   */
  readonly underMigrationLock: (run: (db: Transaction<Tables>) => Promise<void>) => Promise<void>;
  /** What an error of the driver means; null when it is neither. */
  readonly meaningOf: (error: unknown) => "unique" | StorageTrouble | null;
  /** Tries a real write where the data lies; throws the engine's error if that fails. */
  readonly tryWrite: () => Promise<void>;
  readonly close: () => Promise<void>;
};
