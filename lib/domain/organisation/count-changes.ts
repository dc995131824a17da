import {
  type CountCell,
  type CountedMonth,
  childCells,
  EVERYONE,
  type TeamCount,
} from "./team-count";

/** So many teams more (or, below 0, fewer) of a group have a figure. */
export type CountChange = {
  readonly mark: string;
  readonly cell: CountCell;
  /** Never 0. */
  readonly by: number;
};

/** By the text of the cell. */
type Sums = Map<string, { readonly cell: CountCell; by: number }>;

/**
 * What has to be added to the counts when a team adds something else than before: nothing for what
 * stays the same. Ordered by key, so that two who add to the counts never wait in a circle.
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
  readonly #sums = new Map<string, Sums>();

  add(team: TeamCount, by: 1 | -1): void {
    addCells(this.#of(EVERYONE), team.lists, by);
    for (const [mark, cell] of childCells(team.groups)) addCells(this.#of(mark), [cell], by);
    const own: Sums = new Map();
    addOwn(own, { team, by, from: 0 });
    for (const mark of team.groups) addSums(this.#of(mark), own);
  }

  /** One team that adds something else than before; null for nothing. */
  change(before: TeamCount | null, after: TeamCount | null): void {
    if (before && after && before.groups.join("\n") === after.groups.join("\n")) {
      this.#replace(before, after);
      return;
    }
    if (before) this.add(before, -1);
    if (after) this.add(after, 1);
  }

  /** Changes that are to be made too (1), or that are not made yet and not to be (-1). */
  addChanges(changes: readonly CountChange[], times: 1 | -1): void {
    for (const { mark, cell, by } of changes) {
      addTo(this.#of(mark), keyOf(cell), cell, times * by);
    }
  }

  /** In the same groups: only what differs is added to each of them. */
  #replace(before: TeamCount, after: TeamCount): void {
    addCells(this.#of(EVERYONE), before.lists, -1);
    addCells(this.#of(EVERYONE), after.lists, 1);
    const from = knownMonths(before.months, after.months);
    const own: Sums = new Map();
    addOwn(own, { team: before, by: -1, from });
    addOwn(own, { team: after, by: 1, from });
    for (const [key, { by }] of own) if (by === 0) own.delete(key);
    for (const mark of after.groups) addSums(this.#of(mark), own);
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

  #of(mark: string): Sums {
    const known = this.#sums.get(mark);
    if (known) return known;
    const sums: Sums = new Map();
    this.#sums.set(mark, sums);
    return sums;
  }
}

/** How many months are known to be the same from the first on: their cells were taken over. */
function knownMonths(before: readonly CountedMonth[], after: readonly CountedMonth[]): number {
  const place = before.findIndex(({ month, cells }, at) => {
    const other = after[at];
    return other?.month !== month || other.cells !== cells;
  });
  return place === -1 ? before.length : place;
}

type Own = {
  readonly team: TeamCount;
  readonly by: 1 | -1;
  /** The first of its months that counts. */
  readonly from: number;
};

/** What a team adds to each of its groups. */
function addOwn(sums: Sums, { team, by, from }: Own): void {
  addCells(sums, team.cells, by);
  let last = team.months[from - 1]?.cells ?? [];
  for (const { month, cells } of team.months.slice(from)) {
    addCells(sums, inMonth(last, month), -by);
    addCells(sums, inMonth(cells, month), by);
    last = cells;
  }
}

function addSums(sums: Sums, more: Sums): void {
  for (const [key, { cell, by }] of more) addTo(sums, key, cell, by);
}

function addCells(sums: Sums, cells: readonly CountCell[], by: number): void {
  for (const cell of cells) addTo(sums, keyOf(cell), cell, by);
}

/** Joining a list takes four times as long, and a refresh does so for each cell of a team. */
function keyOf([kind, item, low, high]: CountCell): string {
  return `${kind}\n${item}\n${low}\n${high}`;
}

function addTo(sums: Sums, key: string, cell: CountCell, by: number): void {
  const sum = sums.get(key);
  if (sum) sum.by += by;
  else sums.set(key, { cell, by });
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** The kind of what changed in a month; ordered by month within each kind. */
export function kindOfMonth(kind: string, month: string): string {
  return `${kind} ${month}`;
}

function inMonth(cells: readonly CountCell[], month: string): readonly CountCell[] {
  return cells.map(([kind, item, low, high]) => [kindOfMonth(kind, month), item, low, high]);
}
