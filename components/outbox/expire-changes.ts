import type { Box } from "./change";

const KEEP_CHANGES_MS = 14 * 24 * 60 * 60 * 1_000;

/**
 * Drops what nobody could deliver for 14 days: so long the server knows a request that it has seen
 * before.
 *
 * @param now milliseconds since 1970
 */
export function expireChanges(box: Box, now: number): Box {
  const changes = box.changes.filter(({ madeAt }) => now - madeAt < KEEP_CHANGES_MS);
  if (changes.length === box.changes.length) return box;
  const keys = new Set(changes.map(({ key }) => key));
  return {
    ...box,
    changes: changes.map((change) =>
      change.after !== null && !keys.has(change.after) ? { ...change, after: null } : change,
    ),
  };
}
