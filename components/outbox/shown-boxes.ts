import { type Box, type Change, EMPTY_BOX } from "./change";
import { EMPTY_VIEW, type OutboxView, together } from "./outbox-view";

/** The box of this browser and that of this tab as they were last read, and what pages see of them. */
export class ShownBoxes {
  #shared: Box = EMPTY_BOX;
  #own: Box = EMPTY_BOX;
  /** Keys of those of the tab that the database has too. */
  #alsoShared: ReadonlySet<string> = new Set();
  #view = EMPTY_VIEW;
  #watchers = new Set<() => void>();

  get shared(): Box {
    return this.#shared;
  }

  get own(): Box {
    return this.#own;
  }

  get view(): OutboxView {
    return this.#view;
  }

  /** Calls back whenever the view is another one. */
  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  showShared(box: Box): void {
    this.#shared = box;
    this.#showChanges();
  }

  showOwn(box: Box): void {
    this.#own = box;
    this.#showChanges();
  }

  /** What is known of the box of the browser, which holds it still but is lost; shown with the next change. */
  takeShared(): readonly Change[] {
    const taken = this.#shared.changes.map((change) => ({ ...change, sent: true }));
    this.#alsoShared = new Set(taken.map(({ key }) => key));
    this.#shared = { ...this.#shared, changes: [] };
    return taken;
  }

  /** Other parts of the view. */
  show(fields: Partial<OutboxView>): void {
    this.#view = { ...this.#view, ...fields };
    for (const watcher of this.#watchers) watcher();
  }

  #showChanges(): void {
    this.show(together(this.#shared, this.#own, this.#alsoShared));
  }
}
