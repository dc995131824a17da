import { addChange, type NewChange } from "./add-change";
import type { Rule } from "./box-store";
import type { Box, Change } from "./change";

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

/** Adds what the shared database does not keep any more, before what this tab keeps by itself. */
export function inFront(changes: readonly Change[]): Rule {
  return (own) => ({ ...own, changes: [...changes, ...own.changes] });
}

/** Whether a change has to wait for what this tab keeps by itself, to arrive in the order it was made. */
export function isBehindOwn({ changes }: Box, { base }: NewChange): boolean {
  return changes.some(({ key, halt }) => halt === null || key === base.after);
}
