import { backoffMs } from "./backoff";
import type { BoxStore, Rule } from "./box-store";
import type { Box, Change, Failure, Outcome } from "./change";
import { markSent, nextToSend, pauseBefore } from "./next-to-send";
import { acknowledge, meetConflict, refuse } from "./settle-change";

export type SenderOptions = {
  readonly store: BoxStore;
  /** Never rejects: a lost network is an outcome too. */
  readonly send: (change: Change) => Promise<Outcome>;
  readonly onBox: (box: Box) => void;
  /** The server has answered for a change. */
  readonly onSettled: (change: Change, outcome: Outcome) => void;
  readonly onFailure: (failure: Failure) => void;
  /** The store is gone. */
  readonly onBroken: (error: unknown) => void;
};

type Claim = { readonly box: Box; readonly change: Change | undefined };

/** Sends what waits, one request at a time, until nothing does. */
export class Sender {
  #options: SenderOptions;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #failedOrder = 0;
  /** Milliseconds since 1970: the server asked not to come back before. */
  #notBefore = 0;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** Something may wait: looks at once, unless the server asked to stay away. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const early = this.#notBefore - Date.now();
    if (early > 0) this.#later(early);
    else this.#start();
  }

  /**
   * Applies a rule that may add something to send. If nothing is in flight it is sent without
   * another transaction.
   */
  async submit(rule: Rule): Promise<Box> {
    const isFree = !this.#stopped && this.#running === null && this.#notBefore <= Date.now();
    if (!isFree) return this.#options.store.apply(rule);
    const claiming = this.#claim(rule);
    this.#start(claiming.catch(() => ({ change: undefined })));
    return (await claiming).box;
  }

  /** A person or the network says that it is worth a try. */
  retry(): void {
    this.#notBefore = 0;
    this.wake();
  }

  /** Resolves when the request that is in flight has come back. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #start(first?: Promise<Pick<Claim, "change">>): void {
    clearTimeout(this.#timer);
    this.#running = this.#run(first)
      .catch((error: unknown) => {
        this.#stopped = true;
        this.#options.onBroken(error);
      })
      .finally(() => {
        this.#running = null;
        if (!this.#again) return;
        this.#again = false;
        this.wake();
      });
  }

  async #run(first?: Promise<Pick<Claim, "change">>): Promise<void> {
    let claiming = first;
    while (!this.#stopped) {
      const { change } = await (claiming ?? this.#claim());
      claiming = undefined;
      if (!change || this.#stopped) return;
      const outcome = await this.#options.send(change);
      if (outcome.status === "failed") {
        this.#backOff(change, outcome.failure);
        return;
      }
      this.#failures = 0;
      this.#failedOrder = 0;
      this.#options.onBox(await this.#options.store.apply(settle(change, outcome)));
      this.#options.onSettled(change, outcome);
    }
  }

  /** Takes the next change; sets the clock where typing goes on. */
  async #claim(rule: Rule = (same) => same): Promise<Claim> {
    let change: Change | undefined;
    const box = await this.#options.store.apply((before) => {
      const after = rule(before);
      change = nextToSend(after, Date.now(), this.#failedOrder);
      return change ? markSent(after, change) : after;
    });
    this.#options.onBox(box);
    const pause = change ? null : pauseBefore(box, Date.now());
    if (pause !== null) this.#later(pause);
    return { box, change };
  }

  #backOff({ order }: Change, failure: Failure): void {
    this.#failures += 1;
    // Where nobody can be reached the turn stays: what was not sent yet can still be replaced.
    this.#failedOrder = failure.kind === "server" ? order : 0;
    this.#notBefore = Date.now() + failure.retryAfterMs;
    this.#later(Math.max(backoffMs(this.#failures, Math.random()), failure.retryAfterMs));
    this.#options.onFailure(failure);
  }

  #later(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), delayMs);
  }
}

function settle(change: Change, outcome: Exclude<Outcome, { status: "failed" }>): Rule {
  const { key } = change;
  return (box) => {
    if (outcome.status === "saved") return acknowledge(box, key, outcome.saved.version, Date.now());
    if (outcome.status === "conflict") return meetConflict(box, key, outcome.current, Date.now());
    return refuse(box, key, outcome.refusal);
  };
}
