import type { Completion } from "@/lib/domain/results";
import { type AnswerInput, lacksReason } from "./answer-input";
import type { FieldErrors, Outcome, QueuePhase } from "./autosave-queue";

/** What the page knows about the saving of its answers. */
export type SaveState = {
  /** False until the script listens: before that only the button saves. */
  readonly listening: boolean;
  readonly phase: QueuePhase;
  /** ISO 8601, UTC, the server's; null before the first acknowledgement on this page. */
  readonly savedAt: string | null;
  readonly total: Completion;
  readonly area: Completion;
  /** Practices whose "does not apply" waits for a reason, with what is missing. */
  readonly incomplete: Readonly<Record<string, FieldErrors>>;
  /** What the server refused, by practice. */
  readonly refused: Readonly<Record<string, FieldErrors>>;
};

export function startingState(total: Completion, area: Completion): SaveState {
  return {
    listening: false,
    phase: "idle",
    savedAt: null,
    total,
    area,
    incomplete: {},
    refused: {},
  };
}

/** The state after the server answered for one practice. */
export function withOutcome(state: SaveState, practiceId: string, outcome: Outcome): SaveState {
  if (outcome.status === "failed") return state;
  if (outcome.status === "invalid") {
    return { ...state, refused: { ...state.refused, [practiceId]: outcome.fieldErrors } };
  }
  const { savedAt, total, area } = outcome;
  return { ...state, savedAt, total, area, refused: without(state.refused, practiceId) };
}

/** The state after a person changed one practice. */
export function withChange(state: SaveState, practiceId: string, answer: AnswerInput): SaveState {
  if (lacksReason(answer)) {
    return { ...state, incomplete: { ...state.incomplete, [practiceId]: missing(answer) } };
  }
  if (!(practiceId in state.incomplete)) return state;
  return { ...state, incomplete: without(state.incomplete, practiceId) };
}

/** True while leaving would lose something that waiting does not save. */
export function isAtRisk(state: SaveState): boolean {
  return (
    state.phase === "failed" ||
    state.phase === "gone" ||
    Object.keys(state.incomplete).length > 0 ||
    Object.keys(state.refused).length > 0
  );
}

/** The state in words; never "Saved" without an acknowledgement. */
export function saveWords(state: SaveState): string {
  if (!state.listening) return "Saved when you go on";
  if (state.phase === "failed") return "Could not save: retry";
  if (state.phase === "gone") return "Could not save: the draft is no longer there";
  const refused = Object.keys(state.refused).length;
  if (refused > 0) return `${answers(refused)} not saved: see the message there`;
  if (state.phase === "saving") return "Saving";
  const incomplete = Object.keys(state.incomplete).length;
  if (incomplete > 0) return `${answers(incomplete)} not saved: reason missing`;
  return state.savedAt ? `Saved at ${clock(state.savedAt)}` : "Saves as you answer";
}

function answers(count: number): string {
  return count === 1 ? "1 answer" : `${count} answers`;
}

/** The server's time on the viewer's clock: "14:03". */
function clock(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(
    new Date(iso),
  );
}

function missing(answer: AnswerInput): FieldErrors {
  return {
    ...(answer.naReason === null ? { naReason: ["Choose why the practice does not apply."] } : {}),
    ...(answer.naText.trim() === ""
      ? { naText: ["Say in a few words why the practice does not apply."] }
      : {}),
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record;
  return rest;
}
