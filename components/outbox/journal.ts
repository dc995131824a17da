import type { NewChange } from "./add-change";
import { FORMAT } from "./change";
import { withStorage } from "./with-storage";

/** A change that is on its way into the box. */
export type Written = {
  readonly change: NewChange;
  /** Milliseconds since 1970, on the clock of this device. */
  readonly madeAt: number;
};

const PREFIX = "tidemark.outbox.";

/**
 * Writes a change down before this function returns, so that it outlives a page that is left at
 * once. The box takes over from there.
 *
 * @returns false where the browser stores nothing
 */
export function writeDown(written: Written): boolean {
  const stored = JSON.stringify({ ...written, format: FORMAT });
  return withStorage(false, (storage) => {
    storage.setItem(PREFIX + written.change.key, stored);
    return true;
  });
}

/** The box has the change. */
export function strikeOut(key: string): void {
  withStorage(undefined, (storage) => storage.removeItem(PREFIX + key));
}

/** What was written down and is in no box yet, in the order in which it was made. */
export function readJournal(): readonly Written[] {
  return withStorage([], (storage) =>
    keysOf(storage).flatMap((key) => parse(storage.getItem(key))),
  );
}

/** Whether a page was left before the box had everything. */
export function hasWritten(): boolean {
  return withStorage(false, (storage) => keysOf(storage).length > 0);
}

/** Keys of changes are UUIDv7, which sort by time. */
function keysOf(storage: Storage): string[] {
  return Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .sort();
}

/** What another version of Tidemark wrote is left alone, as in the box. */
function parse(stored: string | null): Written[] {
  try {
    const written = JSON.parse(stored ?? "null");
    return written?.format === FORMAT ? [written] : [];
  } catch {
    return [];
  }
}
