import type { Box, Change } from "./change";

/** Longer than anybody waits for a pause in typing: the clock of the device was set back. */
const LONGEST_PAUSE_MS = 10_000;

/**
 * The change to send now. Of each answer the oldest goes first; one that failed lets the others go
 * before it is tried again, so that it cannot hold them up.
 *
 * @param failedOrder `order` of the change that failed last, 0 for none
 * @returns undefined when nothing can be sent now
 */
export function nextToSend(box: Box, now: number, failedOrder = 0): Change | undefined {
  const due = heads(box.changes).filter((change) => pauseOf(change, now) === 0);
  return due.find(({ order }) => order > failedOrder) ?? due[0];
}

/** Milliseconds until typed text is due; null when none waits. */
export function pauseBefore(box: Box, now: number): number | null {
  const pauses = heads(box.changes).map((change) => pauseOf(change, now));
  return pauses.length === 0 ? null : Math.min(...pauses);
}

/** Marks a change as sent, before it is. */
export function markSent(box: Box, { key }: Pick<Change, "key">): Box {
  const changes = box.changes.map((change) =>
    change.key === key && !change.sent ? { ...change, sent: true } : change,
  );
  return { ...box, changes };
}

/** The oldest change of each answer that waits for no person, if it waits for no other change. */
function heads(changes: readonly Change[]): Change[] {
  const first = new Map<string, Change>();
  for (const change of changes) {
    const answer = `${change.teamId} ${change.practiceId}`;
    if (change.halt === null && !first.has(answer)) first.set(answer, change);
  }
  return [...first.values()].filter(({ after }) => after === null);
}

function pauseOf({ sendAt }: Change, now: number): number {
  const pause = sendAt - now;
  return pause > LONGEST_PAUSE_MS ? 0 : Math.max(0, pause);
}
