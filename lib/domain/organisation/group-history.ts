import { type CountedCell, type CountSeries, levelDistributions } from "./group-figures";
import type { GroupMonth } from "./views/groups";

/**
 * Where teams stood at the end of each month in which anything changed, oldest first.
 *
 * @param changes counts of the kinds "level 2026-05" and "left-out 2026-05", in any order
 * @param before where they stood before the first of these months, of the kinds "level" and
 *   "left-out"
 */
export function monthlyDistributions(
  changes: readonly CountSeries[],
  areas: readonly string[],
  before: readonly CountSeries[] = [],
): readonly GroupMonth[] {
  const byMonth = Map.groupBy(changes, ({ kind }) => kind.split(" ")[1] ?? "");
  const state = new Standing();
  for (const series of before) state.add(series);
  return [...byMonth.keys()].sort().map((month) => {
    for (const series of byMonth.get(month) ?? []) state.add(series);
    return { month, ...levelDistributions(state.counts(), areas) };
  });
}

/** By their bounds. */
type Cells = Map<string, CountedCell>;

/** Counts that changes are added to. */
class Standing {
  readonly #series = new Map<string, { kind: string; item: string; cells: Cells }>();

  add({ kind: kindAndMonth, item, cells }: CountSeries): void {
    const kind = kindAndMonth.split(" ")[0] ?? "";
    const key = `${kind} ${item}`;
    const series = this.#series.get(key) ?? { kind, item, cells: new Map() };
    this.#series.set(key, series);
    for (const { low, high, teams } of cells) {
      const bounds = `${low} ${high}`;
      const before = series.cells.get(bounds)?.teams ?? 0;
      series.cells.set(bounds, { low, high, teams: before + teams });
    }
  }

  counts(): readonly CountSeries[] {
    return [...this.#series.values()].map(({ kind, item, cells }) => ({
      ...{ kind, item },
      cells: [...cells.values()].filter(({ teams }) => teams !== 0),
    }));
  }
}
