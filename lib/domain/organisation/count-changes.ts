import { type CountCell, EVERYONE, type TeamCount } from "./team-count";

/** So many teams more (or, below 0, fewer) of a group have a figure. */
export type CountChange = {
  readonly mark: string;
  readonly cell: CountCell;
  /** Never 0. */
  readonly by: number;
};

/**
 * What has to be added to the counts when a team adds something else than before: nothing for what
 * stays the same. Ordered by key, so that two writers never wait for each other.
 *
 * @param before null for a team that was not counted
 * @param after null for a team that is no longer counted
 */
export function countChanges(
  before: TeamCount | null,
  after: TeamCount | null,
): readonly CountChange[] {
  const sums = new CountSums();
  if (before) sums.add(before, -1);
  if (after) sums.add(after, 1);
  return sums.changes();
}

/** Adds up what teams add to the counts. */
export class CountSums {
  readonly #sums = new Map<string, { mark: string; cell: CountCell; by: number }>();

  add({ groups, lists, cells, months }: TeamCount, by: 1 | -1): void {
    for (const cell of lists) this.#add(EVERYONE, cell, by);
    for (const mark of groups) {
      for (const cell of cells) this.#add(mark, cell, by);
      let last: readonly CountCell[] = [];
      for (const { month, cells: now } of months) {
        for (const cell of last) this.#add(mark, inMonth(cell, month), -by);
        for (const cell of now) this.#add(mark, inMonth(cell, month), by);
        last = now;
      }
    }
  }

  /** Without what came to 0, by key. */
  changes(): readonly CountChange[] {
    return [...this.#sums]
      .filter(([, { by }]) => by !== 0)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, change]) => change);
  }

  #add(mark: string, cell: CountCell, by: number): void {
    const key = `${mark}\n${cell.join("\n")}`;
    const sum = this.#sums.get(key);
    if (sum) sum.by += by;
    else this.#sums.set(key, { mark, cell, by });
  }
}

/** The kind of what changed in a month; ordered by month within each kind. */
export function kindOfMonth(kind: string, month: string): string {
  return `${kind} ${month}`;
}

function inMonth([kind, item, low, high]: CountCell, month: string): CountCell {
  return [kindOfMonth(kind, month), item, low, high];
}
