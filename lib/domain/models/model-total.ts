import type { Range } from "@/lib/domain/results";
import { type Formula, formatFormulaValue } from "./formula";
import type { CellResult, GroupResult, ReachedCells } from "./model-result";
import type { ModelRule } from "./model-rule";

/** The one figure of a whole model, where its rule has one. @see ModelResult */
export function totalFigure(
  { kind }: ModelRule,
  cells: readonly CellResult[],
  groups: readonly GroupResult[],
): Range | null {
  if (kind === "points") {
    const sums = groups.flatMap((group) => group.figure ?? []);
    if (sums.length === 0) return null;
    return {
      low: Math.min(...sums.map(({ low }) => low)),
      high: Math.min(...sums.map(({ high }) => high)),
    };
  }
  const asked = cells.filter(({ status }) => status !== "not-assessed");
  if (kind !== "all" || asked.length === 0) return null;
  const every = (bound: keyof Range) => Number(asked.every(({ figure }) => figure?.[bound] === 1));
  return { low: every("low"), high: every("high") };
}

/**
 * Whether a cell is asked for and not shown to be reached. What does not apply is not there either,
 * which counts where all or nothing is asked.
 */
export function isMissing({ kind }: ModelRule, { status, isLowState }: CellResult): boolean {
  if (isLowState || kind === "mean") return false;
  if (status === "does-not-apply") return kind === "all";
  return status === "not-reached" || status === "unknown";
}

/** How the whole of a model is explained; null where only its categories are. */
export function totalFormula(
  { kind }: ModelRule,
  {
    groups,
    reached,
    figure,
  }: {
    readonly groups: readonly GroupResult[];
    readonly reached: ReachedCells;
    readonly figure: Range | null;
  },
): Formula | null {
  if (kind === "staged") return null;
  if (kind === "points") {
    const sums = groups.flatMap((group) =>
      group.figure ? [formatFormulaValue(group.figure)] : [],
    );
    return { id: "total", numbers: { sums: sums.join(", "), minimum: figure ?? "–" } };
  }
  const { low, high, of } = reached;
  return { id: "total", numbers: { reached: { low, high }, cells: of } };
}
