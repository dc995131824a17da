import type { AnswerInput } from "@/components/assessment/answer-input";
import type { Completion } from "@/lib/domain/results";

/** Records of another format belong to another version of Tidemark and are left alone. */
export const FORMAT = 1;

/** One change of one answer that the server has not acknowledged yet. */
export type Change = {
  /** UUIDv7, also the idempotency key of its request. */
  readonly key: string;
  readonly format: typeof FORMAT;
  readonly teamId: string;
  readonly draftId: string;
  readonly practiceId: string;
  /** Where the practice is asked, and what it is called, for pages that know no practices. */
  readonly areaId: string;
  readonly title: string;
  readonly answer: AnswerInput;
  /** The version that the person saw. It is not known yet while `after` is set. */
  readonly expected: number;
  /** Key of the change on top of which this one was made, until that one is acknowledged. */
  readonly after: string | null;
  /** Place among all changes of this browser. */
  readonly order: number;
  /** Milliseconds since 1970, on the clock of this device. */
  readonly madeAt: number;
  /** As `madeAt`: typing goes on until then. 0 is at once. */
  readonly sendAt: number;
  /** Sent at least once: the server may have it, so that it is never changed any more. */
  readonly sent: boolean;
  /** Why it waits for a person; null while it is on its way. */
  readonly halt: Halt | null;
};

export type Halt =
  | { readonly kind: "conflict"; readonly current: Current }
  | ({ readonly kind: "refused" } & Refusal)
  /** Not delivered for so long that it may not stay on the device: only this tab has it. */
  | { readonly kind: "expired" };

/** Why the server will never take a change as it is. */
export type Refusal = {
  readonly status: number;
  /** In words, as the server said it. */
  readonly reason: string;
  readonly fieldErrors: FieldErrors;
};

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** What is stored where somebody else saved first. Without a time nobody has answered. */
export type Current = {
  readonly answer: AnswerInput;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string | null;
  readonly savedBy: string | null;
};

/** That a change arrived, kept for a while for changes that were made on top of it. */
export type Acknowledgement = {
  readonly key: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** Everything that the outbox holds, in order. */
export type Box = {
  readonly changes: readonly Change[];
  readonly acknowledged: readonly Acknowledgement[];
};

export const EMPTY_BOX: Box = { changes: [], acknowledged: [] };

/** What a form shows of one answer: a version, or a change that was on its way to become one. */
export type Base = { readonly expected: number; readonly after: string | null };

/** The server's acknowledgement. */
export type SavedAnswer = {
  readonly savedAt: string;
  readonly version: number;
  /** The next draft, if the one of the change was submitted meanwhile. */
  readonly draftId: string;
  readonly total: Completion;
  readonly area: Completion;
};

/** Why a change could not be sent now; it is sent again. */
export type Failure = {
  readonly kind: "unreachable" | "disk-full" | "database" | "server";
  /** How long the server asked to wait. */
  readonly retryAfterMs: number;
};

/** What became of one request. */
export type Outcome =
  | { readonly status: "saved"; readonly saved: SavedAnswer }
  | { readonly status: "conflict"; readonly current: Current }
  | { readonly status: "refused"; readonly refusal: Refusal }
  | { readonly status: "failed"; readonly failure: Failure };
