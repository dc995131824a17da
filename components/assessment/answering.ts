import { v7 as newKey } from "uuid";
import type { Base, Change, Outcome } from "@/components/outbox/change";
import { discard, keepMine } from "@/components/outbox/choose-change";
import { flushOutbox } from "@/components/outbox/flush-outbox";
import type { Outbox } from "@/components/outbox/outbox";
import { type AnswerInput, lacksReason, NO_INPUT } from "./answer-input";
import { type EditHistory, NO_HISTORY, recordStep, redoStep, undoStep } from "./edit-history";
import { focusPractice } from "./practice-fields";
import { isAtRisk, type SaveState, waitingOf, withChange } from "./save-state";
import { type FormChange, type WatchedForm, watchForm } from "./watch-form";

/** What an area page asks and shows. */
export type AskedArea = {
  readonly teamId: string;
  readonly areaId: string;
  readonly draftId: string;
  readonly practices: readonly { readonly id: string; readonly title: string }[];
  /** By practice, as the form showed them when it came, and on which version. */
  readonly answers: Readonly<Record<string, AnswerInput>>;
  readonly versions: Readonly<Record<string, number>>;
};

type Options = {
  readonly form: HTMLFormElement;
  readonly area: AskedArea;
  readonly outbox: Outbox;
  readonly keysAreOn: () => boolean;
  /** What the page knew when it came. */
  readonly state: SaveState;
  /** Something of what this knows is not what it was. */
  readonly onNews: () => void;
};

/** What the page shows of it. */
export type Known = {
  readonly state: SaveState;
  readonly history: EditHistory;
  /** To be read out. */
  readonly said: string;
};

/** Text is sent when nobody types for so long. */
const SEND_PAUSE_MS = 500;
/** Typing that goes on within this time is undone as one. */
const STRETCH_MS = 1_500;
/** How long a link waits for an acknowledgement. What takes longer is kept on the device. */
const FLUSH_PATIENCE_MS = 3_000;

/** Joins the form of an area page with the outbox: what is changed, undone and decided. */
export class Answering {
  #options: Options;
  #form: WatchedForm;
  #draftId: string;
  #state: SaveState;
  #said = "";
  #bases: Map<string, Base>;
  /** What the server is known to have, by practice. */
  #stored: Map<string, AnswerInput>;
  #touched = new Set<string>();
  #history = NO_HISTORY;
  #lastTypedAt = 0;
  #unwatch: () => void;
  #stopped = false;

  constructor(options: Options) {
    const { form, area, outbox, keysAreOn } = options;
    this.#options = options;
    this.#draftId = area.draftId;
    this.#state = options.state;
    this.#stored = new Map(Object.entries(area.answers));
    this.#bases = new Map(
      Object.entries(area.versions).map(([id, expected]) => [id, { expected, after: null }]),
    );
    this.#unwatch = outbox.onSettled((change, outcome) => this.#settled(change, outcome));
    const onChange = (change: FormChange) => this.#changed(change);
    this.#form = watchForm({ form, shown: area.answers, keysAreOn, onChange });
    this.#know({ listening: true });
    void outbox.opened.then(() => this.#showWaiting());
  }

  get known(): Known {
    return { state: this.#state, history: this.#history, said: this.#said };
  }

  /** Keeps at once what was chosen or typed last. */
  settle = (): void => this.#form.settle();

  /** @returns true when the server has everything of this team that can be sent */
  flush = (): Promise<boolean> => {
    this.settle();
    return flushOutbox(this.#options.outbox, this.#options.area.teamId, FLUSH_PATIENCE_MS);
  };

  /** What the server does not have. */
  unsaved() {
    const waiting = waitingOf(this.#options.outbox.view, this.#options.area.teamId);
    return { waiting, halted: waiting.halted, incomplete: this.#state.incomplete };
  }

  isWaiting = (): boolean => this.unsaved().waiting.count > 0;

  isAtRisk = (): boolean => isAtRisk(this.#state, this.unsaved().waiting);

  undo = (): void => {
    this.settle();
    const undone = undoStep(this.#history);
    if (undone) this.#goTo(undone, undone[0].before, "Undone");
    else this.#say("Nothing to undo");
  };

  redo = (): void => {
    this.settle();
    const redone = redoStep(this.#history);
    if (redone) this.#goTo(redone, redone[0].after, "Done again");
    else this.#say("Nothing to redo");
  };

  /** Of two answers the own one stays: it is sent on the version that is stored now. */
  keepMine = (change: Change): void => {
    if (change.halt?.kind !== "conflict") return;
    this.settle();
    const { practiceId, answer } = change;
    const key = newKey();
    this.#form.write(practiceId, answer);
    this.#bases.set(practiceId, { expected: change.halt.current.version, after: key });
    void this.#options.outbox.decide((box) => keepMine(box, change.key, key));
    this.#moveTo(practiceId, `Your answer is kept: ${this.#title(practiceId)}`);
  };

  /** Of two answers the stored one stays. The own one can be had back with undo. */
  takeStored = (change: Change): void => {
    if (change.halt?.kind !== "conflict") return;
    const { answer, version } = change.halt.current;
    this.#letGo(change, answer, version);
    const { practiceId } = change;
    this.#moveTo(practiceId, `The stored answer is taken: ${this.#title(practiceId)}`);
  };

  /** Lets go of a change that the server refused. */
  discard = (change: Change): void => {
    const { practiceId } = change;
    this.#letGo(change, this.#stored.get(practiceId) ?? NO_INPUT, change.expected);
    this.#moveTo(practiceId, `The change is discarded: ${this.#title(practiceId)}`);
  };

  stop(): void {
    this.#stopped = true;
    this.settle();
    this.#form.stop();
    this.#unwatch();
  }

  #changed({ practiceId, before, answer, typed }: FormChange): void {
    const now = Date.now();
    const continues = typed && now - this.#lastTypedAt < STRETCH_MS;
    this.#lastTypedAt = typed ? now : 0;
    this.#remember(recordStep(this.#history, { practiceId, before, after: answer }, continues));
    this.#save(practiceId, answer, typed ? now + SEND_PAUSE_MS : 0);
  }

  #save(practiceId: string, answer: AnswerInput, sendAt: number): void {
    const { outbox, area } = this.#options;
    this.#touched.add(practiceId);
    this.#know(withChange(this.#state, practiceId, answer));
    if (lacksReason(answer)) return;
    const key = newKey();
    const base = this.#bases.get(practiceId) ?? { expected: 0, after: null };
    this.#bases.set(practiceId, { ...base, after: key });
    const { teamId, areaId } = area;
    const title = this.#title(practiceId);
    const draftId = this.#draftId;
    void outbox.add({ key, teamId, draftId, practiceId, areaId, title, answer, base, sendAt });
  }

  /** Lays what waits from earlier over what the server sent, where nothing was changed since. */
  #showWaiting(): void {
    if (this.#stopped) return;
    this.settle();
    const { outbox, area } = this.#options;
    for (const { teamId, practiceId, answer, expected, key } of outbox.view.changes) {
      if (teamId !== area.teamId || this.#touched.has(practiceId)) continue;
      if (!this.#form.practice(practiceId)) continue;
      this.#form.write(practiceId, answer);
      this.#bases.set(practiceId, { expected, after: key });
    }
  }

  #settled(change: Change, outcome: Outcome): void {
    const { area } = this.#options;
    if (change.teamId !== area.teamId || outcome.status !== "saved") return;
    const { saved } = outcome;
    const { practiceId, key, answer } = change;
    if (this.#bases.get(practiceId)?.after === key) {
      this.#bases.set(practiceId, { expected: saved.version, after: null });
    }
    this.#stored.set(practiceId, answer);
    const movedOn = saved.draftId !== change.draftId;
    if (movedOn) this.#draftId = saved.draftId;
    this.#know({
      savedAt: saved.savedAt,
      total: saved.total,
      ...(change.areaId === area.areaId ? { area: saved.area } : {}),
      ...(movedOn ? { movedOn: change.title } : {}),
    });
  }

  #goTo([step, history]: [{ practiceId: string }, EditHistory], to: AnswerInput, words: string) {
    const { practiceId } = step;
    this.#remember(history);
    this.#form.write(practiceId, to);
    this.#save(practiceId, to, 0);
    this.#moveTo(practiceId, `${words}: ${this.#title(practiceId)}`);
  }

  #letGo(change: Change, answer: AnswerInput, expected: number): void {
    this.settle();
    const { practiceId, key } = change;
    const before = this.#form.shows(practiceId);
    this.#form.write(practiceId, answer);
    this.#bases.set(practiceId, { expected, after: null });
    this.#remember(recordStep(this.#history, { practiceId, before, after: answer }, false));
    this.#know(withChange(this.#state, practiceId, answer));
    void this.#options.outbox.decide((box) => discard(box, key));
  }

  #moveTo(practiceId: string, words: string): void {
    const practice = this.#form.practice(practiceId);
    practice?.scrollIntoView({ block: "nearest" });
    if (practice) focusPractice(practice);
    this.#say(words);
  }

  #know(facts: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...facts };
    this.#options.onNews();
  }

  #say(words: string): void {
    this.#said = words;
    this.#options.onNews();
  }

  #remember(history: EditHistory): void {
    this.#history = history;
    this.#options.onNews();
  }

  #title(practiceId: string): string {
    return this.#options.area.practices.find(({ id }) => id === practiceId)?.title ?? practiceId;
  }
}
