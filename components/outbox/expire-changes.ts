import type { Box, Change } from "./change";
import { followOn } from "./settle-change";

const KEEP_CHANGES_MS = 14 * 24 * 60 * 60 * 1_000;

/**
 * Stops what nobody could deliver for 14 days: it waits for a person, who is told and can copy it,
 * send it or let go of it. After 14 days more it leaves this device. One that a newer change of the
 * same answer was made on is dropped at once: the newer one says everything.
 *
 * @param now milliseconds since 1970
 */
export function expireChanges(box: Box, now: number): Box {
  const old = box.changes.filter((change) => isOld(change, now));
  if (old.length === 0) return box;
  return old.reduce((rest, change) => expire(rest, change, now), box);
}

function isOld({ madeAt, halt }: Change, now: number): boolean {
  return now - (halt?.kind === "expired" ? halt.since : madeAt) >= KEEP_CHANGES_MS;
}

function expire(box: Box, change: Change, now: number): Box {
  const { key, halt } = change;
  const others = box.changes.filter((kept) => kept.key !== key);
  const isReplaced = others.some(({ after }) => after === key);
  if (isReplaced || halt?.kind === "expired") return { ...box, changes: followOn(others, key, {}) };
  const expired: Change = { ...change, halt: { kind: "expired", since: now } };
  return { ...box, changes: box.changes.map((kept) => (kept.key === key ? expired : kept)) };
}
