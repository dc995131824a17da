import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { StorageSetupError, type StorageTrouble } from "../errors";
import { newId } from "../new-id";
import type { Tables } from "../tables";
import type { Engine } from "./engine";
import { isStale, keepStatements } from "./postgres-statements";

const INT8 = 20;

/** Any number that no other program on the same server is likely to lock. */
const MIGRATION_LOCK = 7_433_601;

const TIMEOUTS = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 5_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 10_000,
  /** Ends the wait for a server that does not even answer that it is late. */
  query_timeout: 6_000,
};

/**
 * Connects to a PostgreSQL server; lazily, so that a server which is away shows at the first
 * query, and comes back without a restart of this process.
 *
 * @throws {StorageSetupError} when the address cannot be read
 */
export function openPostgres(url: string): Engine {
  const db = open(url, { max: 10, ...TIMEOUTS });
  return {
    db,
    write: (run) => db.transaction().execute(run),
    readers: db,
    syntax: {
      sortableText: sql`text collate "C"`,
      inOrderOfKey: sql``,
      including: (column) => sql`include (${sql.ref(column)})`,
      afterUpdate: ({ name, table, when, run }) => [
        sql`create function ${sql.id(name)}() returns trigger language plpgsql
          as $$ begin ${run}; return null; end $$`,
        sql`create trigger ${sql.id(name)} after update on ${sql.table(table)}
          for each row when (${when}) execute function ${sql.id(name)}()`,
      ],
    },
    underMigrationLock: (run) => underLock(url, run),
    underRestoreLock: (run) => underLock(url, run),
    keepBefore: async () => {},
    isSetUp: () => isSetUp(db),
    readLong: (run) => onOwnConnection(url, (own) => readConsistently(own, run)),
    lockTables,
    writeFile: null,
    takeRows: null,
    meaningOf: meaningOfPostgresError,
    tryWrite: () => refuseReadOnly(db),
    dataVersion: () => snapshotOf(db),
    close: () => db.destroy(),
  };
}

/**
 * What an error of the server or of the connection means.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function meaningOfPostgresError(error: unknown): "unique" | StorageTrouble | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "23505") return "unique";
  if (code === "53100") return "disk-full";
  if (/^(40001|40P01|55P03|57014)$/.test(code) || isStale(error)) return "busy";
  // Insufficient resources, shutdown and restart, connection, system error, read-only server.
  if (/^(53...|57P0.|08...|58...|25006|25P03|28...|3D000)$/.test(code)) return "unavailable";
  if (/^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE|ENOENT|EACCES)/.test(code)) {
    return "unavailable";
  }
  return isLostConnection(error.message) ? "unavailable" : null;
}

/** The driver's own errors have no code. */
function isLostConnection(message: string): boolean {
  return /timeout exceeded when trying to connect|connection terminated|connection has been discarded|client has encountered a connection error|query read timeout|timeout expired/i.test(
    message,
  );
}

function open(connectionString: string, options: pg.PoolConfig): Kysely<Tables> {
  const pool = makePool({
    connectionString,
    application_name: "tidemark",
    keepAlive: true,
    types: { getTypeParser: (id, format) => parserOf(id, format) },
    ...options,
  });
  // Without listeners a restart of the server would end this process: the pool reports
  // connections that rest, a connection in use reports for itself. The query fails anyway.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: keepStatements(pool) }) });
}

function makePool(config: pg.PoolConfig): pg.Pool {
  try {
    return new pg.Pool(config);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StorageSetupError(`DATABASE_URL cannot be used: ${reason}.`, cause);
  }
}

/** Counts are 8-byte integers, which the driver would hand out as text. */
function parserOf(id: number, format?: "text" | "binary"): (text: string) => unknown {
  return id === INT8 ? Number : pg.types.getTypeParser(id, format === "binary" ? "text" : format);
}

/** A server in recovery or set to read-only answers queries, but takes no answers. */
async function refuseReadOnly(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ transaction_read_only: string }>`show transaction_read_only`.execute(
    db,
  );
  if (rows[0]?.transaction_read_only !== "off") throw new ReadOnlyServerError();
}

/**
 * Which transactions a query sees: equal texts mean that none has ended in between. Reading gets no
 * number of a transaction, and changes nothing here.
 *
 * @see https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
async function snapshotOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`
    select pg_current_snapshot()::text as snapshot`.execute(db);
  return rows[0]?.snapshot ?? newId();
}

class ReadOnlyServerError extends Error {
  readonly code = "25006";
}

/** Other writers wait as long as their own lock timeout allows; readers are not disturbed. */
async function lockTables(db: Transaction<Tables>, tables: readonly string[]): Promise<void> {
  const names = sql.join(tables.map((table) => sql.table(table)));
  await sql`lock table ${names} in exclusive mode`.execute(db);
}

async function isSetUp(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`
    select to_regclass('schema_migrations')::text as found`.execute(db);
  return rows[0]?.found != null;
}

function readConsistently<T>(
  db: Kysely<Tables>,
  run: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction().setIsolationLevel("repeatable read");
  return transaction.setAccessMode("read only").execute(run);
}

function underLock<T>(url: string, run: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  return onOwnConnection(url, (db) =>
    db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
      return run(transaction);
    }),
  );
}

/** Without time limits, because this may take longer than a query of a page may. */
async function onOwnConnection<T>(
  url: string,
  run: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const db = open(url, { max: 1, connectionTimeoutMillis: TIMEOUTS.connectionTimeoutMillis });
  try {
    return await run(db);
  } finally {
    await db.destroy();
  }
}
