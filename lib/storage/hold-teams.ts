import { PostgresAdapter } from "kysely";
import { inBatches } from "./in-batches";
import type { Db } from "./storage";

/**
 * Keeps other writers of some teams waiting until the transaction ends. They are held in the order
 * of their ids: two who hold several never wait for each other in a circle. The embedded database has
 * one writer at a time, and all are held.
 *
 * @param wait false to leave out those that somebody else holds
 * @returns ids of those that are held, deleted ones too
 */
export async function holdTeams(
  db: Db,
  ids: readonly string[],
  { wait = true }: { readonly wait?: boolean } = {},
): Promise<readonly string[]> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return ids;
  const held: string[] = [];
  for (const batch of inBatches(ids.toSorted())) {
    const rows = await db
      .selectFrom("teams")
      .select("id")
      .where("id", "in", batch)
      .orderBy("id")
      .forNoKeyUpdate()
      .$if(!wait, (query) => query.skipLocked())
      .execute();
    held.push(...rows.map(({ id }) => id));
  }
  return held;
}
