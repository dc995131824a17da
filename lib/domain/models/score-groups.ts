import type { PublishedModel } from "@/lib/domain/questionnaire";
import type { Range } from "@/lib/domain/results";
import type { Formula } from "./formula";
import type { CellResult, GroupResult, ReachedCells } from "./model-result";
import type { ModelRule } from "./model-rule";
import {
  isJudged,
  type JudgedCell,
  modelLevelNames,
  nextModelLevel,
  type StagedGroup,
  stagedLevel,
} from "./staged-level";

/** The categories of a model by its rule, in the order of their first cells. */
export function scoreGroups(
  model: PublishedModel,
  rule: ModelRule,
  results: readonly CellResult[],
): readonly GroupResult[] {
  const byName = new Map<string | null, JudgedCell[]>();
  for (const [index, result] of results.entries()) {
    const cell = model.cells[index];
    if (cell === undefined) continue;
    const name = cell.category ?? null;
    byName.set(name, [...(byName.get(name) ?? []), { cell, result }]);
  }
  return [...byName].map(([name, cells]) => {
    const reached = rule.kind === "mean" ? null : countReached(cells.map(({ result }) => result));
    const figure = figureOf({ model, rule, cells });
    return {
      name,
      cells: cells.map(({ cell }) => cell.id),
      reached,
      figure,
      next: rule.kind === "staged" && figure ? nextModelLevel({ model, rule, cells }) : null,
      formula: reached && formulaOf({ model, rule, cells }, { reached, figure }),
    };
  });
}

/** Counts cells that are reached, low states left out. */
export function countReached(cells: readonly CellResult[]): ReachedCells {
  const judged = cells.filter(isJudged);
  const low = judged.filter(({ status }) => status === "reached").length;
  const open = judged.filter(({ status }) => status === "unknown").length;
  return { low, high: low + open, of: judged.length };
}

function figureOf(group: StagedGroup): Range | null {
  const { rule, cells } = group;
  if (rule.kind === "staged") {
    if (!cells.some(({ result }) => isJudged(result))) return null;
    return { low: stagedLevel(group, "low"), high: stagedLevel(group, "high") };
  }
  if (rule.kind !== "points") return null;
  if (cells.every(({ result }) => result.status === "not-assessed")) return null;
  const sum = (bound: keyof Range) =>
    cells.reduce((total, { result }) => total + (result.figure?.[bound] ?? 0), 0);
  return { low: sum("low"), high: sum("high") };
}

function formulaOf(
  { model, rule, cells }: StagedGroup,
  { reached, figure }: { readonly reached: ReachedCells; readonly figure: Range | null },
): Formula {
  const range = { low: reached.low, high: reached.high };
  if (rule.kind === "staged") {
    const level = figure === null ? "–" : modelLevelNames(model, rule, figure);
    return { id: "level", numbers: { level, reached: range, cells: reached.of } };
  }
  if (rule.kind === "points") {
    const assessed = cells.filter(({ result }) => isJudged(result)).length;
    return { id: "group", numbers: { sum: figure ?? "–", assessed, cells: cells.length } };
  }
  return { id: "total", numbers: { reached: range, cells: reached.of } };
}
