import { NO_ANSWER } from "@/lib/domain/same-answer";
import type { StoredAnswer } from "@/lib/storage/answers";

/** What is stored now; version 0 and no time where nothing is. */
export type Current = Omit<StoredAnswer, "savedAt" | "savedBy"> & {
  readonly savedAt: string | null;
  readonly savedBy: string | null;
};

/** The answer that nobody has given yet. */
export const NOTHING_STORED: Current = {
  answer: NO_ANSWER,
  version: 0,
  savedAt: null,
  savedBy: null,
};

/** Somebody saved first: nothing was written. Has what is stored now, by practice. */
export class ConflictError extends Error {
  readonly current: ReadonlyMap<string, Current>;

  constructor(current: ReadonlyMap<string, Current>) {
    super(`Somebody saved first: ${[...current.keys()].join(", ")}.`);
    this.name = "ConflictError";
    this.current = current;
  }
}
