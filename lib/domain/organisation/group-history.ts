import { type Count, levelDistributions } from "./group-figures";
import type { GroupMonth } from "./views/groups";

/**
 * Where teams stood at the end of each month in which anything changed, oldest first.
 *
 * @param changes counts of the kinds "level 2026-05" and "left-out 2026-05", in any order
 */
export function monthlyDistributions(
  changes: readonly Count[],
  areas: readonly string[],
): readonly GroupMonth[] {
  const byMonth = Map.groupBy(changes, ({ kind }) => kind.split(" ")[1] ?? "");
  const state = new Map<string, Count>();
  return [...byMonth.keys()].sort().map((month) => {
    for (const change of byMonth.get(month) ?? []) addTo(state, change);
    const counts = [...state.values()].filter(({ teams }) => teams !== 0);
    return { month, ...levelDistributions(counts, areas) };
  });
}

function addTo(state: Map<string, Count>, change: Count): void {
  const kind = change.kind.split(" ")[0] ?? "";
  const key = `${kind}\n${change.item}\n${change.low}\n${change.high}`;
  const teams = (state.get(key)?.teams ?? 0) + change.teams;
  state.set(key, { ...change, kind, teams });
}
