import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely";

const RETRY_MS = 10;
const MOST_STATEMENTS = 500;

/** A pause after which a lock counts as a new one. */
const NEW_LOCK_MS = 1_000;

/** How long a transaction waits for another process, and since when one is in the way. */
export class LockWait {
  milliseconds: number;
  #since = 0;
  #lastTry = 0;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  /**
   * Whether to try again. The wait counts from the first failure, so that requests which queue
   * behind a foreign lock fail together and not one after the other.
   */
  goesOn(): boolean {
    const now = Date.now();
    if (now - this.#lastTry > NEW_LOCK_MS) this.#since = now;
    this.#lastTry = now;
    return now - this.#since < this.milliseconds;
  }

  /** The lock was free: the next one in the way is a new one. */
  over(): void {
    this.#lastTry = 0;
  }
}

/**
 * Kysely's dialect with transactions that take the write lock at once: two processes that read
 * and then write would else fail with "database is locked". Read-only transactions take none.
 */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #wait: LockWait;

  constructor(database: Database.Database, wait: LockWait) {
    super({ database });
    this.#database = database;
    this.#wait = wait;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#database, this.#wait);
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #wait: LockWait;

  constructor(database: Database.Database, wait: LockWait) {
    super({ database: withKeptStatements(database) });
    this.#database = database;
    this.#wait = wait;
  }

  // Kysely passes the settings to every driver; its SQLite driver has no use for them.
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    if (settings?.accessMode === "read only") return super.beginTransaction(connection);
    for (;;) {
      if (this.#beginImmediate()) return this.#wait.over();
      // The engine's own wait, which is off, would stop the whole process.
      await sleep(RETRY_MS);
    }
  }

  /** False when another process holds the lock and there is time left. */
  #beginImmediate(): boolean {
    try {
      this.#database.exec("begin immediate");
      return true;
    } catch (error) {
      if (!isBusy(error) || !this.#wait.goesOn()) throw error;
      return false;
    }
  }

  // A full disk may have undone the transaction already; a second rollback would hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!this.#database.inTransaction) return;
    await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
}

/**
 * The database with statements that are prepared once: preparing one costs more than running it.
 * Texts of queries carry parameters, not values, so there are few; a list of parameters may be of
 * any length, hence the limit.
 */
function withKeptStatements(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const known = statements.get(text);
      if (known) return known;
      const statement = database.prepare<unknown[]>(text);
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statements.set(text, statement);
      return statement;
    },
    close: () => {
      database.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
