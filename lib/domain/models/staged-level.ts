import type { PublishedModel, PublishedModelCell } from "@/lib/domain/questionnaire";
import type { Range } from "@/lib/domain/results";
import type { CellResult, NextModelLevel } from "./model-result";
import type { ModelRule } from "./model-rule";

/** A cell as it is published, with what the answers say about it. */
export type JudgedCell = { readonly cell: PublishedModelCell; readonly result: CellResult };

export type StagedGroup = {
  readonly model: PublishedModel;
  readonly rule: ModelRule;
  readonly cells: readonly JudgedCell[];
};

/** Whether something speaks for a cell that a level may ask for. */
export function isJudged({ status, isLowState }: CellResult): boolean {
  return !isLowState && status !== "does-not-apply" && status !== "not-assessed";
}

/**
 * The level of one category: the highest one up to which all cells are reached.
 *
 * A level of which nothing applies can be passed, but nobody stands on it. A level that adds
 * nothing to the one below comes with that one, if it was reached and is not where all start.
 *
 * @param bound how unknown cells count: not reached (low) or reached (high)
 * @returns the number of the level as its authors count, one below the first for none
 */
export function stagedLevel(group: StagedGroup, bound: "low" | "high"): number {
  const { model, rule, cells } = group;
  const start = startIndex(group);
  let attained = start;
  for (const [index, { id }] of model.levels.entries()) {
    if (index <= start) continue;
    const here = cells.filter(({ cell, result }) => cell.level === id && !result.isLowState);
    const needed = neededAt(group, id);
    if (!needed.every(({ result }) => isReached(result, bound))) break;
    const comesAlong = here.length === 0 && attained === index - 1 && attained > start;
    if (needed.length > 0 || comesAlong) attained = index;
  }
  return rule.first + attained;
}

/** The lowest level that lacks a cell, whatever unknown answers turn out to be; null at the top. */
export function nextModelLevel(group: StagedGroup): NextModelLevel | null {
  for (const [index, { id }] of group.model.levels.entries()) {
    const lacking = neededAt(group, id).filter(({ result }) => !isReached(result, "low"));
    if (lacking.length === 0) continue;
    return { level: group.rule.first + index, cells: lacking.map(({ cell }) => cell.id) };
  }
  return null;
}

/** The name of a level by its number; "below Base" for one below the first. */
export function modelLevelName(model: PublishedModel, rule: ModelRule, number: number): string {
  const level = model.levels[number - rule.first];
  return level?.name ?? `below ${model.levels[0]?.name ?? rule.first}`;
}

/** "Base", or "Base to Beginner" where unknown answers leave it open. */
export function modelLevelNames(model: PublishedModel, rule: ModelRule, range: Range): string {
  const [low, high] = [range.low, range.high].map((number) => modelLevelName(model, rule, number));
  return low === high ? `${low}` : `${low} to ${high}`;
}

function neededAt({ rule, cells }: StagedGroup, level: string): readonly JudgedCell[] {
  return cells.filter(
    (judged) =>
      judged.cell.level === level &&
      isJudged(judged.result) &&
      !rule.optional.includes(judged.cell.id),
  );
}

function isReached({ status }: CellResult, bound: "low" | "high"): boolean {
  return status === "reached" || (bound === "high" && status === "unknown");
}

function startIndex({ model, rule }: StagedGroup): number {
  return model.levels.findIndex(({ id }) => id === rule.start?.level);
}
