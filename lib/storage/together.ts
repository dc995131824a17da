/**
 * Waits for queries that need nothing of each other: PostgreSQL answers them in one round trip.
 * When one fails the others are waited for too, so that none runs on after its transaction.
 *
 * @throws what the first of them failed with
 */
export async function together(queries: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(queries)) {
    if (outcome.status === "rejected") throw outcome.reason;
  }
}
