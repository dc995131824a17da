import type { Change, FieldErrors } from "@/components/outbox/change";
import type { OutboxView } from "@/components/outbox/outbox-view";
import { onTheWay } from "@/components/outbox/outbox-view";
import { type FailureKind, keptWords, reasonWords } from "@/components/outbox/waiting-words";
import type { Completion } from "@/lib/domain/results";
import { type AnswerInput, lacksReason } from "./answer-input";

/** What the page itself knows about the saving of its answers. */
export type SaveState = {
  /** False until the script listens: before that only the button saves. */
  readonly listening: boolean;
  /** ISO 8601, UTC, the server's; null before the first acknowledgement on this page. */
  readonly savedAt: string | null;
  readonly total: Completion;
  readonly area: Completion;
  /** Practices whose "does not apply" waits for a reason, with what is missing. */
  readonly incomplete: Readonly<Record<string, FieldErrors>>;
  /** The practice whose change is in the next draft, because this one was submitted meanwhile. */
  readonly movedOn: string | null;
};

/** What the device keeps of one team. */
export type Waiting = {
  /** How many changes are on their way. */
  readonly count: number;
  /** Whether some of them are gone with this tab. */
  readonly onlyHere: boolean;
  readonly failure: FailureKind | null;
  /** Changes that a person has to decide on. */
  readonly halted: readonly Change[];
};

export const NOTHING_WAITS: Waiting = { count: 0, onlyHere: false, failure: null, halted: [] };

export function startingState(total: Completion, area: Completion): SaveState {
  return { listening: false, savedAt: null, total, area, incomplete: {}, movedOn: null };
}

/** The part of the outbox that belongs to a team. */
export function waitingOf(view: OutboxView, teamId: string): Waiting {
  const halted = view.changes.filter((change) => change.teamId === teamId && change.halt !== null);
  const count = onTheWay(view, teamId) + view.adding;
  const failure = count > 0 ? (view.failure?.kind ?? null) : null;
  return { count, onlyHere: view.onlyHere + view.unwritten > 0, failure, halted };
}

export function isSameWaiting(a: Waiting, b: Waiting): boolean {
  return (
    a.count === b.count &&
    a.onlyHere === b.onlyHere &&
    a.failure === b.failure &&
    a.halted.length === b.halted.length &&
    a.halted.every(
      ({ key, halt }, place) => key === b.halted[place]?.key && halt === b.halted[place]?.halt,
    )
  );
}

/** The state after a person changed one practice. */
export function withChange(state: SaveState, practiceId: string, answer: AnswerInput): SaveState {
  if (lacksReason(answer)) {
    return { ...state, incomplete: { ...state.incomplete, [practiceId]: missing(answer) } };
  }
  if (!(practiceId in state.incomplete)) return state;
  const { [practiceId]: _, ...incomplete } = state.incomplete;
  return { ...state, incomplete };
}

/** True while leaving would lose something. */
export function isAtRisk(state: SaveState, waiting: Waiting): boolean {
  const onlyHere = waiting.onlyHere && waiting.count + waiting.halted.length > 0;
  const isLeft = waiting.halted.some(({ halt }) => halt?.kind === "expired");
  return onlyHere || isLeft || Object.keys(state.incomplete).length > 0;
}

/** The state in words; never "Saved" without an acknowledgement of everything. */
export function saveWords(state: SaveState, waiting: Waiting): string {
  if (!state.listening) return "Saved when you go on";
  if (waiting.halted.some(({ halt }) => halt?.kind === "conflict")) {
    return "Changed by someone else";
  }
  if (waiting.halted.length > 0) return "Could not save";
  if (waiting.failure === "unreachable") return `Offline: ${keptWords(waiting)}`;
  if (waiting.failure) return `Could not save: ${reasonWords(waiting.failure)}`;
  if (waiting.count > 0) return "Saving";
  const incomplete = Object.keys(state.incomplete).length;
  if (incomplete > 0) return `${answers(incomplete)} not saved: reason missing`;
  return state.savedAt ? `Saved at ${clock(state.savedAt)}` : "Saves as you answer";
}

function answers(count: number): string {
  return count === 1 ? "1 answer" : `${count} answers`;
}

// Made once: making one takes longer than everything else that a click does.
const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** The server's time on the viewer's clock: "14:03". */
export function clock(iso: string): string {
  return CLOCK.format(new Date(iso));
}

function missing(answer: AnswerInput): FieldErrors {
  return {
    ...(answer.naReason === null ? { naReason: ["Choose why the practice does not apply."] } : {}),
    ...(answer.naText.trim() === ""
      ? { naText: ["Say in a few words why the practice does not apply."] }
      : {}),
  };
}
