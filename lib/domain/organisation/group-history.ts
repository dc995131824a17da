import { type CountSeries, levelDistributions } from "./group-figures";
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

/** Counts that changes are added to. */
class Standing {
  readonly #series = new Map<string, { kind: string; item: string; teams: Map<string, number> }>();

  add({ kind: kindAndMonth, item, cells }: CountSeries): void {
    const kind = kindAndMonth.split(" ")[0] ?? "";
    const key = `${kind} ${item}`;
    const series = this.#series.get(key) ?? { kind, item, teams: new Map() };
    this.#series.set(key, series);
    for (const { low, high, teams } of cells) {
      const bounds = `${low} ${high}`;
      series.teams.set(bounds, (series.teams.get(bounds) ?? 0) + teams);
    }
  }

  counts(): readonly CountSeries[] {
    return [...this.#series.values()].map(({ kind, item, teams }) => ({
      ...{ kind, item },
      cells: [...teams]
        .filter(([, count]) => count !== 0)
        .map(([bounds, count]) => {
          const [low = 0, high = 0] = bounds.split(" ").map(Number);
          return { low, high, teams: count };
        }),
    }));
  }
}
