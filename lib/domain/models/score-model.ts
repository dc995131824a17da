import type { Choices } from "@/lib/domain/answers";
import type { Practice, PublishedModel } from "@/lib/domain/questionnaire";
import { type CellLink, linksByCell } from "./model-links";
import type { CellResult, GroupResult, ModelResult } from "./model-result";
import type { ModelRule } from "./model-rule";
import { isMissing, totalFigure, totalFormula } from "./model-total";
import { kindOf } from "./read-link";
import { scoreCell } from "./score-cell";
import { countReached, scoreGroups } from "./score-groups";

export type ModelInput = {
  readonly model: PublishedModel;
  readonly rule: ModelRule;
  /** All of the questionnaire. */
  readonly practices: readonly Practice[];
  /** Ids of practices in scope. */
  readonly inScope: ReadonlySet<string>;
  readonly choices: Choices;
};

/**
 * Scores one published model by its own rule. Nothing is averaged that its authors do not average,
 * and nothing goes into a level of ours.
 *
 * Equal input in any order of practices and answers gives equal output.
 *
 * @see content/README.md#published-models-and-worksheets
 */
export function scoreModel(input: ModelInput): ModelResult {
  const { model, rule } = input;
  const judged = judgeCells(input);
  const groups = scoreGroups(model, rule, judged);
  const cells =
    rule.start?.holds === "while-next-missed" ? startCells(input, judged, groups) : judged;
  const reached = rule.kind === "mean" ? null : countReached(cells);
  const figure = totalFigure(rule, cells, groups);
  return {
    id: model.id,
    kind: rule.kind,
    isAssessed: cells.some(({ status }) => status !== "not-assessed"),
    cells,
    groups,
    reached,
    figure,
    missing: cells.filter((cell) => isMissing(rule, cell)).map(({ id }) => id),
    formula: reached && totalFormula(rule, { groups, reached, figure }),
  };
}

function judgeCells({ model, practices, inScope, choices }: ModelInput): readonly CellResult[] {
  const links = linksByCell(practices, model.id);
  return model.cells.map(({ id }) => {
    const all = links.get(id) ?? [];
    const isAsked = ({ practice }: CellLink) => inScope.has(practice.id);
    const isLowState = all.some(({ link }) => kindOf(link) === "max");
    return scoreCell(id, { links: all.filter(isAsked), isLowState, choices });
  });
}

/** Cells of the start hold exactly as long as the level after it is missed. */
function startCells(
  { model, rule }: ModelInput,
  cells: readonly CellResult[],
  groups: readonly GroupResult[],
): readonly CellResult[] {
  const start = rule.first + model.levels.findIndex(({ id }) => id === rule.start?.level);
  return cells.map((cell, index) => {
    if (model.cells[index]?.level !== rule.start?.level) return cell;
    const level = groups.find((group) => group.cells.includes(cell.id))?.figure;
    if (!level) return cell;
    const figure = { low: Number(level.high <= start), high: Number(level.low <= start) };
    const status =
      figure.low === 1 ? "reached" : figure.high === 1 ? "unknown" : ("not-reached" as const);
    return { ...cell, figure, status };
  });
}
