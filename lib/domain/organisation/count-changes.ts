import { type CountCell, childCells, EVERYONE, type TeamCount } from "./team-count";

/** So many teams more (or, below 0, fewer) of a group have a figure. */
export type CountChange = {
  readonly mark: string;
  readonly cell: CountCell;
  /** Never 0. */
  readonly by: number;
};

type Sum = { readonly cell: CountCell; by: number };

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
  sums.change(before, after);
  return sums.changes();
}

/** Adds up what teams add to the counts. */
export class CountSums {
  readonly #sums = new Map<string, Map<string, Sum>>();

  add(team: TeamCount, by: 1 | -1): void {
    for (const cell of team.lists) addTo(this.#of(EVERYONE), cell, by);
    for (const [mark, cell] of childCells(team.groups)) addTo(this.#of(mark), cell, by);
    for (const mark of team.groups) addOwn(this.#of(mark), team, by);
  }

  /** One team that adds something else than before; null for nothing. */
  change(before: TeamCount | null, after: TeamCount | null): void {
    if (before && after && isSame(before.groups, after.groups)) {
      this.#replace(before, after);
      return;
    }
    if (before) this.add(before, -1);
    if (after) this.add(after, 1);
  }

  /** In the same groups: only what differs is looked at for each of them. */
  #replace(before: TeamCount, after: TeamCount): void {
    for (const cell of before.lists) addTo(this.#of(EVERYONE), cell, -1);
    for (const cell of after.lists) addTo(this.#of(EVERYONE), cell, 1);
    const own = new Map<string, Sum>();
    const isHistorySame = isSame(before.months, after.months);
    addOwn(own, isHistorySame ? { ...before, months: [] } : before, -1);
    addOwn(own, isHistorySame ? { ...after, months: [] } : after, 1);
    const differing = [...own.values()].filter(({ by }) => by !== 0);
    for (const mark of after.groups) {
      for (const { cell, by } of differing) addTo(this.#of(mark), cell, by);
    }
  }

  /** Without what came to 0, by key. */
  changes(): readonly CountChange[] {
    return [...this.#sums].sort(byKey).flatMap(([mark, sums]) =>
      [...sums]
        .filter(([, { by }]) => by !== 0)
        .sort(byKey)
        .map(([, { cell, by }]) => ({ mark, cell, by })),
    );
  }

  #of(mark: string): Map<string, Sum> {
    const known = this.#sums.get(mark);
    if (known) return known;
    const sums = new Map<string, Sum>();
    this.#sums.set(mark, sums);
    return sums;
  }
}

/** What a team adds to each of its groups. */
function addOwn(sums: Map<string, Sum>, { cells, months }: TeamCount, by: number): void {
  for (const cell of cells) addTo(sums, cell, by);
  let last: readonly CountCell[] = [];
  for (const { month, cells: now } of months) {
    for (const cell of last) addTo(sums, inMonth(cell, month), -by);
    for (const cell of now) addTo(sums, inMonth(cell, month), by);
    last = now;
  }
}

function addTo(sums: Map<string, Sum>, cell: CountCell, by: number): void {
  const key = cell.join("\n");
  const sum = sums.get(key);
  if (sum) sum.by += by;
  else sums.set(key, { cell, by });
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The kind of what changed in a month; ordered by month within each kind. */
export function kindOfMonth(kind: string, month: string): string {
  return `${kind} ${month}`;
}

function inMonth([kind, item, low, high]: CountCell, month: string): CountCell {
  return [kindOfMonth(kind, month), item, low, high];
}
