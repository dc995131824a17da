import { isSameInput } from "@/components/assessment/answer-input";
import type { Box, Change, Current, Refusal } from "./change";

/** Acknowledgements are only needed by tabs that have not heard of them: a moment, or a nap. */
const KEEP_ACKNOWLEDGED_MS = 24 * 60 * 60 * 1_000;

/** The server has the change: it leaves, and those made on top of it get its version. */
export function acknowledge(box: Box, key: string, version: number, now: number): Box {
  const recent = box.acknowledged.filter(
    (kept) => kept.key !== key && now - kept.at < KEEP_ACKNOWLEDGED_MS,
  );
  return {
    changes: followOn(without(box.changes, key), key, { expected: version }),
    acknowledged: [...recent, { key, version, at: now }],
  };
}

/** Somebody else saved first: the newest of one's own waits for a decision. */
export function meetConflict(box: Box, key: string, current: Current, now: number): Box {
  const change = box.changes.find((candidate) => candidate.key === key);
  if (!change) return box;
  if (isSameInput(change.answer, current.answer)) {
    return acknowledge(box, key, current.version, now);
  }
  return halt(box, change, { halt: { kind: "conflict", current } });
}

/** The server will not take it: it waits for a person, unless it was changed since. */
export function refuse(box: Box, key: string, refusal: Refusal): Box {
  const change = box.changes.find((candidate) => candidate.key === key);
  if (!change) return box;
  if (hasFollower(box, key)) {
    const changes = followOn(without(box.changes, key), key, { expected: change.expected });
    return { ...box, changes };
  }
  return halt(box, change, { halt: { kind: "refused", ...refusal } });
}

/** What was made on top of a change goes on without it. */
export function followOn(
  changes: readonly Change[],
  key: string,
  fields: Partial<Pick<Change, "expected" | "halt">>,
): readonly Change[] {
  return changes.map((change) =>
    change.after === key ? { ...change, ...fields, after: null } : change,
  );
}

function halt(box: Box, change: Change, fields: Pick<Change, "halt">): Box {
  const { key } = change;
  if (hasFollower(box, key)) {
    return { ...box, changes: followOn(without(box.changes, key), key, fields) };
  }
  const changes = box.changes.map((kept) => (kept === change ? { ...change, ...fields } : kept));
  return { ...box, changes };
}

function hasFollower(box: Box, key: string): boolean {
  return box.changes.some(({ after }) => after === key);
}

function without(changes: readonly Change[], key: string): readonly Change[] {
  return changes.filter((change) => change.key !== key);
}
