import type { Box, Change, Failure } from "./change";

/** What waits on this device, as a page shows it. A new object whenever something changed. */
export type OutboxView = {
  /** In order; those of other tabs too. */
  readonly changes: readonly Change[];
  /** How many are on their way into the box. */
  readonly adding: number;
  /** How many of those are not written down meanwhile: they are gone with this page. */
  readonly unwritten: number;
  /** How many of `changes` are not stored and on their way: they are gone with this tab. */
  readonly onlyHere: number;
  /** Why the last try did not reach the server; null once one did. */
  readonly failure: Failure | null;
};

export const EMPTY_VIEW: OutboxView = {
  changes: [],
  adding: 0,
  unwritten: 0,
  onlyHere: 0,
  failure: null,
};

/**
 * The changes of this browser and of this tab as a page shows them.
 *
 * @param alsoShared keys of those of the tab that are stored as well
 */
export function together(
  shared: Box,
  own: Box,
  alsoShared: ReadonlySet<string>,
): Pick<OutboxView, "changes" | "onlyHere"> {
  const isOnlyHere = ({ key, halt }: Change) => !alsoShared.has(key) && halt?.kind !== "expired";
  return {
    changes: [...shared.changes, ...own.changes],
    onlyHere: own.changes.filter(isOnlyHere).length,
  };
}

/** How many changes of a team are sent by themselves sooner or later. */
export function onTheWay({ changes }: OutboxView, teamId: string): number {
  return changes.filter((change) => change.teamId === teamId && change.halt === null).length;
}
