import { addChange, type NewChange } from "./add-change";
import { addOwnChange, inFront, isBehindOwn } from "./add-own-change";
import { type BoxStore, memoryStore, type Rule } from "./box-store";
import type { Box, Change, Outcome } from "./change";
import { retryRefused } from "./choose-change";
import { electSender } from "./elect-sender";
import { readJournal, strikeOut, type Written, writeDown } from "./journal";
import { markSent } from "./next-to-send";
import type { OutboxView } from "./outbox-view";
import { Sender } from "./sender";
import { followOn } from "./settle-change";
import { ShownBoxes } from "./shown-boxes";
import { joinTabs, type TabMessage } from "./tabs";
import { type KeepOnDevice, limitStore, mayStay } from "./take-out";

type Options = {
  readonly openStore: () => Promise<BoxStore>;
  readonly send: (change: Change) => Promise<Outcome>;
  readonly keep?: KeepOnDevice;
};

type Settled = (change: Change, outcome: Outcome) => void;

const OPENING_PATIENCE_MS = 3_000;

/**
 * The changes of this browser that the server has not acknowledged. They are kept in the browser's
 * database, which all tabs share, or in the memory of this tab where the database fails.
 */
export class Outbox {
  /** When it is known what waited from earlier. */
  readonly opened: Promise<void>;
  #send: Options["send"];
  #keep: KeepOnDevice;
  #shared: BoxStore | null = null;
  #sharedSender: Sender | null = null;
  #own = memoryStore();
  #ownSender: Sender;
  #shown = new ShownBoxes();
  /** Calls back whenever the view is another one. */
  readonly watch = this.#shown.watch;
  #tabs = joinTabs((message) => void this.#hear(message));
  #added = Promise.resolve();
  #stepDown = () => {};
  #closed = new AbortController();
  #settledWatchers = new Set<Settled>();

  constructor({ openStore, send, keep = "answers+notes" }: Options) {
    this.#send = send;
    this.#keep = keep;
    this.#ownSender = this.#makeSender(this.#own, (box) => this.#shown.showOwn(box));
    this.opened = this.#open(openStore);
  }

  get view(): OutboxView {
    return this.#shown.view;
  }

  /** Calls back for each change that the server answered for, in whatever tab. */
  onSettled(watcher: Settled): () => void {
    this.#settledWatchers.add(watcher);
    return () => this.#settledWatchers.delete(watcher);
  }

  /** Keeps a change and sends it. Resolves when it is kept. */
  add(change: NewChange): Promise<void> {
    const written = { change, madeAt: Date.now() };
    const isWritten = this.#write(written);
    this.#countAdding(1, isWritten);
    const ready = Promise.all([this.#kept(), this.opened]);
    this.#added = ready
      .then(() => this.#take(written))
      .then(() => this.#countAdding(-1, isWritten));
    return this.#added;
  }

  /** A person has chosen what happens to a change. */
  async decide(rule: Rule): Promise<void> {
    await Promise.all([this.#kept(), this.opened]);
    await this.#applyShared(rule);
    this.#shown.showOwn(await this.#own.apply(rule));
    this.#wake();
  }

  /** Tries everything again, also what was refused. */
  async retry(): Promise<void> {
    await this.decide(retryRefused);
    this.sendAgain();
  }

  /** Sends what waits at once. */
  sendAgain(): void {
    this.#tabs.tell({ type: "retry" });
    this.#sharedSender?.retry();
    this.#ownSender.retry();
  }

  /** Sends and hears nothing any more; what waits stays in the database. */
  close(): void {
    this.#stepDown();
    this.#closed.abort();
    void this.#ownSender.stop();
    this.#tabs.close();
    this.#shared?.close();
  }

  async #open(openStore: Options["openStore"]): Promise<void> {
    const patience = new Promise<null>((resolve) => setTimeout(resolve, OPENING_PATIENCE_MS, null));
    const store = await Promise.race([openStore().catch(() => null), patience]);
    const { signal } = this.#closed;
    if (signal.aborted) return store?.close();
    this.#shared = store && limitStore(store, this.#keep, (out) => this.#changeOwn(inFront(out)));
    await this.#takeUp(readJournal());
    if (this.#shared) this.#stepDown = electSender(() => this.#takeOver());
    const onShown = () => document.hidden || this.sendAgain();
    window.addEventListener("online", () => this.sendAgain(), { signal });
    document.addEventListener("visibilitychange", onShown, { signal });
    // The tab that sends says how it goes.
    if (this.#shown.shared.changes.length > 0) this.#tabs.tell({ type: "retry" });
  }

  /** This tab sends for all of them from now on. */
  #takeOver(): () => Promise<void> {
    if (!this.#shared) return async () => {};
    const sender = this.#makeSender(this.#shared, (box) => this.#shown.showShared(box));
    this.#sharedSender = sender;
    sender.wake();
    return () => {
      this.#sharedSender = null;
      return sender.stop();
    };
  }

  #makeSender(store: BoxStore, onBox: (box: Box) => void): Sender {
    return new Sender({
      ...{ store, onBox, send: this.#send, onBroken: () => this.#loseShared() },
      onSettled: (change, outcome) => {
        this.#tabs.tell({ type: "settled", change, outcome });
        this.#settled(change, outcome);
      },
      onFailure: (failure) => {
        this.#tabs.tell({ type: "failed", failure });
        this.#shown.show({ failure });
      },
    });
  }

  /** Resolves when every change so far is kept, so that they stay in order. */
  #kept(): Promise<void> {
    return this.#added.catch(() => {});
  }

  /** Writes a change down at once, unless it may not stay or one before it is gone with the page. */
  #write(written: Written): boolean {
    const change = { ...written.change, halt: null };
    const isFirst = this.#shown.view.unwritten === 0 && !isBehindOwn(this.#shown.own, change);
    return isFirst && mayStay(change, this.#keep) && writeDown(written);
  }

  #countAdding(more: number, isWritten: boolean): void {
    const { adding, unwritten } = this.#shown.view;
    this.#shown.show({ adding: adding + more, unwritten: unwritten + (isWritten ? 0 : more) });
  }

  /**
   * Takes over what pages wrote down that were left before the box had it. One of them may still be
   * there and bring the same, so that it is never changed any more.
   */
  async #takeUp(left: readonly Written[]): Promise<void> {
    const take = (box: Box, { change, madeAt }: Written) =>
      markSent(addChange(box, change, madeAt), change);
    const rule: Rule = (box) => left.reduce(take, box);
    await this.#applyShared(rule);
    if (!this.#shared) await this.#changeOwn(rule);
    for (const { change } of left) strikeOut(change.key);
  }

  async #take(written: Written): Promise<void> {
    if (!(await this.#addShared(written))) await this.#addOwn(written);
    strikeOut(written.change.key);
    this.#wake();
  }

  async #addShared({ change, madeAt }: Written): Promise<boolean> {
    const isAllowed = mayStay({ ...change, halt: null }, this.#keep);
    if (!this.#shared || !isAllowed || isBehindOwn(this.#shown.own, change)) return false;
    const rule: Rule = (box) => addChange(box, change, madeAt);
    const adding = this.#sharedSender?.submit(rule) ?? this.#shared.apply(rule);
    const box = await adding.catch(() => null);
    if (!box) return false;
    this.#shown.showShared(box);
    this.#tabs.tell({ type: "changed" });
    return true;
  }

  async #addOwn({ change, madeAt }: Written): Promise<void> {
    const shared = this.#shown.shared;
    this.#shown.showOwn(await this.#own.apply((own) => addOwnChange(own, change, shared, madeAt)));
  }

  async #applyShared(rule: Rule): Promise<void> {
    if (!this.#shared) return;
    const box = await this.#shared.apply(rule).catch(() => null);
    if (!box) return this.#loseShared();
    this.#shown.showShared(box);
    this.#tabs.tell({ type: "changed" });
  }

  /** The database fails: what is known of it is sent from here, and once more when it is back. */
  #loseShared(): void {
    if (!this.#shared) return;
    this.#shared = null;
    this.#sharedSender = null;
    this.#stepDown();
    void this.#changeOwn(inFront(this.#shown.takeShared()));
  }

  async #changeOwn(rule: Rule): Promise<void> {
    this.#shown.showOwn(await this.#own.apply(rule));
    this.#wake();
  }

  /** Reads what another tab has changed, and does what it asks. */
  async #hear(message: TabMessage): Promise<void> {
    if (message.type === "failed") return this.#shown.show({ failure: message.failure });
    if (message.type === "retry") return this.#sharedSender?.retry();
    const box = await this.#shared?.apply((same) => same).catch(() => null);
    if (box) this.#shown.showShared(box);
    if (message.type === "settled") this.#settled(message.change, message.outcome);
    this.#sharedSender?.wake();
  }

  #settled(change: Change, outcome: Outcome): void {
    const fields = outcome.status === "saved" ? { expected: outcome.saved.version } : {};
    if (this.#shown.own.changes.some(({ after }) => after === change.key)) {
      void this.#changeOwn((own) => ({
        ...own,
        changes: followOn(own.changes, change.key, fields),
      }));
    }
    this.#shown.show({ failure: null });
    for (const watcher of this.#settledWatchers) watcher(change, outcome);
  }

  #wake(): void {
    this.#sharedSender?.wake();
    if (this.#shown.own.changes.length > 0) this.#ownSender.wake();
  }
}
