import { type Formula, formatFormulaValue } from "@/lib/domain/models/formula";
import type { Range } from "@/lib/domain/results";
import type { Worksheet, WorksheetBand, WorksheetFigure } from "@/lib/domain/worksheet";
import { benchmarkOf } from "./benchmark-of";
import { itemFormula, itemScore, openScore } from "./score-item";
import type {
  SheetAnswers,
  SheetFigureResult,
  SheetItemResult,
  SheetResult,
} from "./worksheet-result";

/** What goes into a figure; `open` is what it counts while unanswered. */
type Part = { readonly score: Range | null; readonly open: Range };

/**
 * Scores a worksheet by its own rule.
 *
 * @param answers values of options, or percentages from 0 to 100; other items change nothing
 * @see content/README.md#published-models-and-worksheets
 */
export function scoreWorksheet(worksheet: Worksheet, answers: SheetAnswers): SheetResult {
  const items = worksheet.items.map((item) => scoreItem(worksheet, item, answers.get(item.id)));
  const parts = new Map<string, Part>();
  for (const [index, item] of worksheet.items.entries()) {
    const score = items[index]?.score ?? null;
    parts.set(item.id, {
      score: score === null ? null : { low: score, high: score },
      open: openScore(worksheet, item),
    });
  }
  const figures = worksheet.rule.figures.map((figure) => {
    const result = scoreFigure(worksheet, figure, parts);
    const open = combine(
      figure.how,
      partsOf(figure, parts).map((part) => part.open),
    );
    parts.set(figure.id, { score: result.value, open });
    return result;
  });
  const answered = items.filter(({ value }) => value !== null).length;
  return { id: worksheet.id, answered, items, figures };
}

function scoreItem(
  worksheet: Worksheet,
  item: Worksheet["items"][number],
  value: number | undefined,
): SheetItemResult {
  const benchmark = benchmarkOf(worksheet, item.id);
  if (value === undefined) {
    return { id: item.id, value: null, score: null, benchmark, formula: null };
  }
  const score = itemScore(worksheet, item, value);
  return {
    id: item.id,
    value,
    score,
    benchmark,
    formula: itemFormula(worksheet, item, { value, score }),
  };
}

function scoreFigure(
  worksheet: Worksheet,
  figure: WorksheetFigure,
  known: ReadonlyMap<string, Part>,
): SheetFigureResult {
  const parts = partsOf(figure, known);
  const scores = parts.flatMap(({ score }) => score ?? []);
  const counted = figure.how === "mean" ? scores : parts.map(({ score, open }) => score ?? open);
  const value = scores.length === 0 ? null : combine(figure.how, counted);
  const { id, name, of } = figure;
  const band = value && figure.hasBands ? bandOf(worksheet.bands, value) : null;
  const formula = value && formulaOf(figure, { value, counted, answered: scores.length });
  return { id, name, value, of, benchmark: benchmarkOf(worksheet, id), band, formula };
}

function combine(how: WorksheetFigure["how"], parts: readonly Range[]): Range {
  const [low, high] = (["low", "high"] as const).map((bound) => {
    const figures = parts.map((part) => part[bound]);
    if (how === "minimum") return Math.min(...figures);
    const sum = figures.reduce((total, each) => total + each, 0);
    return how === "mean" ? sum / figures.length : sum;
  });
  return { low: low ?? 0, high: high ?? 0 };
}

function bandOf(bands: readonly WorksheetBand[], { low, high }: Range): SheetFigureResult["band"] {
  return { low: bandText(bands, low) ?? "", high: bandText(bands, high) ?? "" };
}

/** What the published bands say about a figure; null where none holds it. */
export function bandText(bands: readonly WorksheetBand[], figure: number): string | null {
  const band = bands.find(
    ({ low, lowIncluded, high }) => (lowIncluded ? figure >= low : figure > low) && figure <= high,
  );
  return band?.text ?? null;
}

function formulaOf(
  { id, how, of }: WorksheetFigure,
  {
    value,
    counted,
    answered,
  }: {
    readonly value: Range;
    readonly counted: readonly Range[];
    readonly answered: number;
  },
): Formula {
  if (how === "minimum") {
    const values = counted.map(formatFormulaValue).join(", ");
    return { id, numbers: { values, result: value } };
  }
  if (how === "sum") return { id, numbers: { answered, asked: of.length, result: value } };
  return { id, numbers: { sum: combine("sum", counted), answered, result: value } };
}

function partsOf({ of }: WorksheetFigure, known: ReadonlyMap<string, Part>): readonly Part[] {
  return of.flatMap((id) => known.get(id) ?? []);
}
