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

/** The same changes of the cells of several marks. */
export type AlikeChanges = {
  readonly marks: readonly string[];
  readonly cells: readonly (readonly [cell: CountCell, by: number])[];
};

/** By the text of the cell. */
type Sums = Map<string, { readonly cell: CountCell; by: number }>;

/**
 * Adds up what has to be added to the counts when teams add something else than before: nothing for
 * what stays the same. Kept by the marks that change alike, since a team changes the same in each of
 * its groups.
 */
export class CountSums {
  readonly #alike = new Map<string, { readonly marks: readonly string[]; readonly sums: Sums }>();

  add(team: TeamCount, by: 1 | -1): void {
    addCells(this.#of([EVERYONE]), team.lists, by);
    for (const [mark, cell] of childCells(team.groups)) addCells(this.#of([mark]), [cell], by);
    addOwn(this.#of(team.groups), { team, by, from: 0 });
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
  addAlike(changes: readonly AlikeChanges[], times: 1 | -1): void {
    for (const { marks, cells } of changes) {
      const sums = this.#of(marks);
      for (const [cell, by] of cells) addTo(sums, keyOf(cell), cell, times * by);
    }
  }

  /** In the same groups, all but the months that are known to be the same. */
  #replace(before: TeamCount, after: TeamCount): void {
    const lists = this.#of([EVERYONE]);
    addCells(lists, before.lists, -1);
    addCells(lists, after.lists, 1);
    const own = this.#of(after.groups);
    const from = knownMonths(before.months, after.months);
    addOwn(own, { team: before, by: -1, from });
    addOwn(own, { team: after, by: 1, from });
  }

  /** Without what came to 0, in no order. */
  alike(): readonly AlikeChanges[] {
    return [...this.#alike.values()].flatMap(({ marks, sums }) => {
      const changed = [...sums.values()].filter(({ by }) => by !== 0);
      if (changed.length === 0) return [];
      return [{ marks, cells: changed.map(({ cell, by }) => [cell, by] as const) }];
    });
  }

  /** The same of each mark, ordered: two who add to the counts never wait in a circle. */
  changes(): readonly CountChange[] {
    const byMark = new Map<string, Sums>();
    for (const { marks, sums } of this.#alike.values()) {
      for (const mark of marks) {
        const all: Sums = byMark.get(mark) ?? new Map();
        for (const [key, { cell, by }] of sums) addTo(all, key, cell, by);
        byMark.set(mark, all);
      }
    }
    return [...byMark].sort(byKey).flatMap(([mark, sums]) =>
      [...sums]
        .filter(([, { by }]) => by !== 0)
        .sort(byKey)
        .map(([, { cell, by }]) => ({ mark, cell, by })),
    );
  }

  #of(marks: readonly string[]): Sums {
    const key = marks.join("\n");
    const known = this.#alike.get(key);
    if (known) return known.sums;
    const sums: Sums = new Map();
    this.#alike.set(key, { marks, sums });
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
