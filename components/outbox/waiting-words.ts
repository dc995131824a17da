import type { Failure } from "./change";

export type FailureKind = Failure["kind"];

const REASONS: Readonly<Record<FailureKind, string>> = {
  unreachable: "the server cannot be reached",
  "disk-full": "the server’s disk is full",
  database: "the database cannot answer now",
  server: "the server has a problem",
};

/** Why changes could not be sent, to stand after a colon. */
export function reasonWords(kind: FailureKind): string {
  return REASONS[kind];
}

/** "3 changes kept on this device", or in this tab where the browser cannot store them. */
export function keptWords({ count, onlyHere }: { count: number; onlyHere: boolean }): string {
  return `${changesWords(count)} kept ${onlyHere ? "only in this tab" : "on this device"}`;
}

export function changesWords(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

/** What became of a change that was kept too long, to stand after its name and a colon. */
export const EXPIRED_WORDS =
  "could not be saved for 14 days, so it has left this device. Only this tab still has it, until you close it";
