import { compareIds } from "@/lib/domain/by-id";
import { reduceProblem, type SelectionProblem } from "./selection";
import { solvePart } from "./solve-part";

/** Most nodes that one selection looks at, over all its parts. @see docs/decisions/0006 */
export const NODE_BUDGET = 200_000;

/** What to do, and how good that is. */
export type Selection = {
  /** Ids in order, closed under prerequisites. */
  readonly ids: readonly string[];
  /** Person-days. */
  readonly days: number;
  /** No choice takes fewer person-days; equal to `days` when the selection is optimal. */
  readonly lowerBound: number;
  readonly optimal: boolean;
};

/**
 * The least work that satisfies a problem: fewest person-days, then fewest items. The same for any
 * order of the input.
 *
 * @param budget most nodes to look at; beyond it the selection is feasible but not proven
 * @returns null when nothing satisfies it
 */
export function selectActions(
  problem: SelectionProblem,
  budget: number = NODE_BUDGET,
): Selection | null {
  const { base, parts, feasible } = reduceProblem(problem);
  if (!feasible) return null;
  const daysOf = new Map(problem.items.map(({ id, days }) => [id, days]));
  const forced = base.reduce((sum, id) => sum + (daysOf.get(id) ?? 0), 0);
  const ids = [...base];
  let selection = { days: forced, lowerBound: forced, optimal: true };
  for (const { ids: names, part } of parts) {
    const solution = solvePart(part, budget);
    if (solution === null) return null;
    ids.push(...solution.chosen.flatMap((place) => names[place] ?? []));
    selection = {
      days: selection.days + solution.days,
      lowerBound: selection.lowerBound + solution.lowerBound,
      optimal: selection.optimal && solution.optimal,
    };
  }
  return { ids: ids.sort(compareIds), ...selection };
}
