import { createHash } from "node:crypto";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

/** Each is kept by every connection, with its plan. */
const MOST_NAMES = 300;
/** With more, running a statement takes longer than planning it, and its text is seldom the same. */
const MOST_VALUES = 128;
/** A pooler that shares connections loses statements again and again: then none is kept. */
const MOST_LOSSES = 3;

/**
 * Names for statements: the server keeps one that has a name, and most of ours take longer to plan
 * than to run. Bounded, because each length of a list makes another text.
 */
export class StatementNames {
  readonly #once = new Set<string>();
  readonly #names = new Map<string, string>();
  #losses = 0;

  /** The name of a text from its second use on; null for none. */
  of(text: string, values: number): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (values === 0 || values > MOST_VALUES || this.#names.size === MOST_NAMES) return null;
    if (this.#losses > MOST_LOSSES) return null;
    if (!this.#once.delete(text)) {
      if (this.#once.size === MOST_NAMES) this.#once.clear();
      this.#once.add(text);
      return null;
    }
    // Made of the text, so that a name can never stand for another one.
    const hash = createHash("sha256").update(text).digest("base64url").slice(0, 22);
    const name = `tidemark_${this.#losses}_${hash}`;
    this.#names.set(text, name);
    return name;
  }

  /** Whatever connections keep is not used again, because one of them has lost a statement. */
  forget(name: string): void {
    // Several connections may lose theirs at the same time.
    if (![...this.#names.values()].includes(name)) return;
    this.#names.clear();
    this.#losses += 1;
  }
}

/** A pool whose connections keep the statements that are asked again. */
export function keepStatements(pool: pg.Pool): PostgresPool {
  const names = new StatementNames();
  return {
    options: pool.options,
    connect: async () => keepingClient(await pool.connect(), names),
    end: () => pool.end(),
  };
}

function keepingClient(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[] = []) => {
    const name = names.of(text, values.length);
    try {
      return await (name === null
        ? client.query(text, [...values])
        : client.query({ name, text, values: [...values] }));
    } catch (error) {
      if (name !== null && isStale(error)) names.forget(name);
      throw error;
    }
  };
  return {
    // Its other form is for cursors, which Kysely has to be given first.
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
  };
}

/**
 * Whether a kept statement cannot be used: a newer Tidemark changed its tables (0A000), or the
 * connection is another than it seems, where it is unknown (26000) or known already (42P05).
 *
 * @see https://www.postgresql.org/docs/current/sql-prepare.html
 */
export function isStale(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return /^(0A000|26000|42P05)$/.test(String(error.code));
}
