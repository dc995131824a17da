import { type OperationNodeSource, PostgresAdapter, sql } from "kysely";
import type { Db } from "../storage";

/** One that writes, and whose rows nobody asks for. */
export type Statement = OperationNodeSource;

/**
 * Runs statements of which none needs to see what another one did, and no two write the same row;
 * in their order, as far as references between tables need that. Where the server is another
 * process they go there as one: the way takes longer than most of them.
 */
export async function runAtOnce(db: Db, statements: readonly Statement[]): Promise<void> {
  if (statements.length > 1 && db.getExecutor().adapter instanceof PostgresAdapter) {
    const parts = statements.map((each, place) => sql`${sql.id(`part_${place}`)} as (${each})`);
    await sql`with ${sql.join(parts)} select 1`.execute(db);
    return;
  }
  for (const each of statements) await sql`${each}`.execute(db);
}
