import type { Completion } from "@/lib/domain/results";
import type { AnswerInput } from "./answer-input";

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** What became of one answer. "failed" was not stored and may be sent again. */
export type Outcome =
  | { status: "saved"; savedAt: string; version: number; total: Completion; area: Completion }
  | { status: "invalid"; fieldErrors: FieldErrors }
  | { status: "failed"; gone: boolean };

export type QueuePhase = "idle" | "saving" | "saved" | "failed" | "gone";

type Options = {
  /** Never rejects: a lost network is an outcome too. */
  send: (practiceId: string, answer: AnswerInput) => Promise<Outcome>;
  onOutcome: (practiceId: string, outcome: Outcome) => void;
  onPhase: (phase: QueuePhase) => void;
};

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends changed answers one at a time. Later changes of a practice replace earlier ones that
 * still wait. A change leaves the queue only when the server has stored or refused it.
 */
export class AutosaveQueue {
  #options: Options;
  #waiting = new Map<string, AnswerInput>();
  #inFlight = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;
  #phase: QueuePhase = "idle";
  #waiters: ((saved: boolean) => void)[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  get unsaved(): boolean {
    return this.#inFlight || this.#waiting.size > 0;
  }

  /** Queues a whole answer; `delayMs` waits for more typing. */
  put(practiceId: string, answer: AnswerInput, delayMs = 0): void {
    this.#waiting.set(practiceId, answer);
    this.#tell("saving");
    if (delayMs === 0) this.#pump();
    else this.#later(delayMs);
  }

  /** Sends at once what waits; true when everything was stored or refused, false on a failure. */
  flush(): Promise<boolean> {
    if (!this.unsaved) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      this.stop();
      this.#pump();
    });
  }

  /** The page goes away: everything is sent without waiting for its turn. */
  abandon(): void {
    this.stop();
    for (const [practiceId, answer] of this.#waiting) void this.#options.send(practiceId, answer);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #pump(): void {
    if (this.#inFlight) return;
    this.stop();
    const next = this.#waiting.entries().next();
    if (next.done) {
      this.#settle(true);
      return;
    }
    const [practiceId, answer] = next.value;
    this.#waiting.delete(practiceId);
    this.#inFlight = true;
    this.#tell("saving");
    void this.#options
      .send(practiceId, answer)
      .then((outcome) => this.#finish(practiceId, answer, outcome));
  }

  #finish(practiceId: string, answer: AnswerInput, outcome: Outcome): void {
    this.#inFlight = false;
    if (outcome.status === "failed") {
      if (!this.#waiting.has(practiceId)) this.#waiting.set(practiceId, answer);
      this.#tell(outcome.gone ? "gone" : "failed");
      this.#settle(false);
      if (!outcome.gone) this.#later(this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
      return;
    }
    this.#retryMs = FIRST_RETRY_MS;
    this.#options.onOutcome(practiceId, outcome);
    if (this.#waiting.size === 0) this.#tell(outcome.status === "saved" ? "saved" : "idle");
    if (this.#timer === undefined) this.#pump();
  }

  #later(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#pump(), delayMs);
  }

  #settle(saved: boolean): void {
    for (const resolve of this.#waiters.splice(0)) resolve(saved);
  }

  #tell(phase: QueuePhase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#options.onPhase(phase);
  }
}
