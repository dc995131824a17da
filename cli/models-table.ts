import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { GroupResult, ModelResult } from "@/lib/domain/models/model-result";
import type { ModelRule } from "@/lib/domain/models/model-rule";
import { modelLevelName } from "@/lib/domain/models/staged-level";
import type { PublishedModel, Questionnaire } from "@/lib/domain/questionnaire";
import { aligned } from "./figures";

/** One model with what is published about it and what the answers say. */
type Shown = {
  readonly model: PublishedModel;
  readonly rule: ModelRule;
  readonly result: ModelResult;
};

/** Published models as `tidemark score --models` prints them for a person, one block each. */
export function modelsTable(
  { models }: Questionnaire,
  rules: readonly ModelRule[],
  results: readonly ModelResult[],
): readonly (readonly string[])[] {
  return results.flatMap((result) => {
    const model = models.find(({ id }) => id === result.id);
    const rule = rules.find((each) => each.model === result.id);
    return model && rule ? [modelLines({ model, rule, result })] : [];
  });
}

function modelLines(shown: Shown): readonly string[] {
  const { model, result } = shown;
  const title = `${model.name} (${model.year})`;
  if (!result.isAssessed) return [`${title}: not assessed with this profile`];
  return [
    `${title}${headline(result)}`,
    ...aligned(rowsOf(shown)).map((line) => `  ${line}`),
    ...missingLines(result),
  ];
}

function headline({ kind, reached, figure }: ModelResult): string {
  if (kind === "points") {
    return `: ${figure ? formatFormulaValue(figure) : "–"}, indicative, the smallest of the sums`;
  }
  if (reached === null) return ": means of answers, 0 to 4";
  const counted = `: ${formatFormulaValue(reached)} of ${reached.of} cells reached`;
  if (kind !== "all" || figure === null) return counted;
  if (figure.low === 1) return `${counted}, complete`;
  return `${counted}, ${figure.high === 1 ? "perhaps complete" : "not complete"}`;
}

function rowsOf(shown: Shown): readonly (readonly string[])[] {
  const { kind, groups, cells } = shown.result;
  if (kind === "mean") {
    return cells.flatMap(({ id, figure }) => (figure ? [[id, formatFormulaValue(figure)]] : []));
  }
  if (kind === "staged") return groups.map((group) => stagedRow(shown, group));
  return groups.flatMap(({ name, figure, reached }) => {
    if (name === null) return [];
    if (kind === "points") return [[name, figure ? formatFormulaValue(figure) : "–"]];
    return [[name, reached ? `${formatFormulaValue(reached)} of ${reached.of}` : "–"]];
  });
}

function stagedRow({ model, rule }: Shown, { name, figure, next }: GroupResult): readonly string[] {
  const nameOf = (number: number) => modelLevelName(model, rule, number);
  const title = name ?? "Level";
  if (figure === null) return [title, "not assessed"];
  const { low, high } = figure;
  const level = low === high ? nameOf(low) : `${nameOf(low)} to ${nameOf(high)}`;
  return next
    ? [title, level, `${nameOf(next.level)} needs ${next.cells.join(", ")}`]
    : [title, level];
}

function missingLines({ kind, missing }: ModelResult): readonly string[] {
  if (kind === "staged" || kind === "points" || missing.length === 0) return [];
  return [`  missing or unknown: ${missing.join(", ")}`];
}
