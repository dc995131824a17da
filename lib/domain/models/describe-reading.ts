import { formatRange, roundHalfUp } from "@/lib/domain/format-figure";
import type { Range } from "@/lib/domain/results";
import { formatFormulaValue } from "./formula";
import type { ModelReading, SheetReading } from "./read-models";
import { modelLevelNames } from "./staged-level";

/**
 * What a published model says about a team in one line, in the words of the model: its level or
 * figure as published, never one of ours.
 *
 * @returns no line for what is not assessed; of a model with a worksheet, a second line for that
 */
export function describeReading(reading: ModelReading): readonly string[] {
  const { result, sheet } = reading;
  return [
    ...(result.isAssessed ? [describeResult(reading)] : []),
    ...(sheet ? [describeSheet(sheet)] : []),
  ];
}

function describeResult({ model, rule, result }: ModelReading): string {
  const { kind, groups, cells, reached, figure } = result;
  if (kind === "staged") {
    const levels = groups.flatMap(({ name, figure: level }) =>
      level ? [{ name, level: modelLevelNames(model, rule, level) }] : [],
    );
    return levels.map(({ name, level }) => (name ? `${name}: ${level}` : level)).join(" · ");
  }
  if (kind === "mean") {
    const means = cells.flatMap((cell) => cell.figure ?? []);
    return `${means.length} means on a scale from 0 to 4, from ${spanOf(means)}`;
  }
  if (kind === "points") {
    const sums = groups.filter((group) => group.figure !== null).length;
    return `${figure ? formatFormulaValue(figure) : "–"} (indicative), the smallest of ${sums} sums`;
  }
  const counted = reached ? `${formatFormulaValue(reached)} of ${reached.of}` : "–";
  if (kind === "list" || figure === null) return `${counted} in place`;
  if (figure.low === 1) return `All in place: ${counted}`;
  return `${figure.high === 1 ? "Perhaps all" : "Not all"} in place: ${counted}`;
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

function spanOf(means: readonly Range[]): string {
  const lows = means.map(({ low }) => low);
  const highs = means.map(({ high }) => high);
  const rounded = (figure: number) => String(roundHalfUp(figure, 2));
  const span = { low: Math.min(...lows), high: Math.max(...highs) };
  return formatRange(span, rounded).replace("–", " to ");
}
