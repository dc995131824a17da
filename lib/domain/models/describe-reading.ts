import type { Range } from "@/lib/domain/results";
import { formatFormulaValue } from "./formula";
import type { ModelReading, SheetReading } from "./read-models";
import { modelLevelNames } from "./staged-level";

/**
 * What a published model says about a team in a line, in the words of the model: its level or
 * figure as published, never one of ours.
 *
 * @returns a line for each category that has a level of its own, none for what is not assessed; of
 *   a model with a worksheet, one more for that
 */
export function describeReading(reading: ModelReading): readonly string[] {
  const { result, sheet } = reading;
  return [
    ...(result.isAssessed ? describeResult(reading) : []),
    ...(sheet ? [describeSheet(sheet)] : []),
  ];
}

const NOTHING = "Nothing of it applies to this team";

function describeResult({ model, rule, result }: ModelReading): readonly string[] {
  const { kind, groups, cells, reached, figure } = result;
  if (cells.every((cell) => cell.figure === null)) return [NOTHING];
  if (kind === "staged") {
    const levels = groups.flatMap(({ name, figure: level }) =>
      level ? [`${name ? `${name}: ` : ""}${modelLevelNames(model, rule, level)}`] : [],
    );
    return levels.length === 0 ? [NOTHING] : levels;
  }
  if (kind === "mean") {
    const means = cells.flatMap((cell) => cell.figure ?? []);
    return [`${means.length} means from 0 to 4: ${spanOf(means)}`];
  }
  if (kind === "points") {
    const sums = groups.filter((group) => group.figure !== null).length;
    const smallest = figure ? formatFormulaValue(figure) : "–";
    return [`${smallest} (indicative), the smallest of ${sums} sums`];
  }
  const counted = reached ? `${formatFormulaValue(reached)} of ${reached.of}` : "–";
  if (kind === "list" || figure === null) return [`${counted} in place`];
  if (figure.low === 1) return [`All in place: ${counted}`];
  return [`${figure.high === 1 ? "Perhaps all" : "Not all"} in place: ${counted}`];
}

/** "Delivery performance 8.04", or that the worksheet is not filled in. */
export function describeSheet({ worksheet, result }: SheetReading): string {
  const last = result.figures.at(-1);
  if (!last?.value) return "Worksheet not filled in";
  const answered =
    result.answered < worksheet.items.length
      ? ` from ${result.answered} of ${worksheet.items.length} answers`
      : "";
  return `${last.name} by the worksheet: ${formatFormulaValue(last.value)}${answered}`;
}

/** "the lowest 0.5, the highest 3.67", with all that unknown answers leave open. */
function spanOf(means: readonly Range[]): string {
  const lowest = Math.min(...means.map(({ low }) => low));
  const highest = Math.max(...means.map(({ high }) => high));
  return `the lowest ${formatFormulaValue(lowest)}, the highest ${formatFormulaValue(highest)}`;
}
