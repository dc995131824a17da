import { addChange, type NewChange } from "./add-change";
import type { Box } from "./change";

/**
 * Adds a change to those that this tab keeps by itself, behind what the shared database still has
 * of the same answer.
 *
 * @param shared what the database is known to hold
 * @param now milliseconds since 1970
 */
export function addOwnChange(own: Box, change: NewChange, shared: Box, now: number): Box {
  const { after } = change.base;
  const waits = shared.changes.some(({ key, halt }) => key === after && halt === null);
  const known = { ...own, acknowledged: [...own.acknowledged, ...shared.acknowledged] };
  const { changes } = addChange(known, change, now);
  if (!waits) return { ...own, changes };
  const behind = changes.map((kept) => (kept.key === change.key ? { ...kept, after } : kept));
  return { ...own, changes: behind };
}
