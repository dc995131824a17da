import type { Choices } from "@/lib/domain/answers";
import { HIGH, LOW, type Reading, readChoices } from "@/lib/domain/reading";
import type { Range } from "@/lib/domain/results";
import type { Formula } from "./formula";
import type { CellLink } from "./model-links";
import type { CellInput, CellResult, CellStatus, MissingAnswer } from "./model-result";
import { combineReadings, kindOf, type LinkKind, needOf, readLink, weighted } from "./read-link";

/**
 * What the answers say about one cell of a published model. The only evaluator: which rule holds
 * follows from the mappings of the content.
 *
 * An answer "NA" is left out and speaks for nothing, so it never reaches a cell by itself.
 *
 * @param links practices in scope that map to the cell, by id; all of one kind
 * @param isLowState whether the cell describes a state to be left behind
 */
export function scoreCell(
  id: string,
  {
    links,
    isLowState,
    choices,
  }: {
    readonly links: readonly CellLink[];
    readonly isLowState: boolean;
    readonly choices: Choices;
  },
): CellResult {
  const [first] = links;
  const kind = first === undefined ? "min" : kindOf(first.link);
  const inputs = links.map((link) => inputOf(link, choices));
  const figure = rangeOf(kind, links, choices);
  return {
    id,
    status: statusOf(kind, { figure, isMapped: links.length > 0 }),
    isLowState,
    figure,
    inputs,
    missing: inputs.flatMap((input) => missingOf(kind, input)),
    formula: figure && formulaOf(kind, { inputs, figure, sums: sumsOf(links, choices) }),
  };
}

function readingsOf(links: readonly CellLink[], choices: Choices, reading: Reading) {
  const valueFor = readChoices(choices, reading);
  return links.flatMap(({ practice, link }) => {
    const value = valueFor(practice);
    return value === null ? [] : [{ value: readLink(link, value), weight: link.weight ?? 1 }];
  });
}

/** The sums of the weighted mean; what is weighed is the same in both bounds. */
function sumsOf(links: readonly CellLink[], choices: Choices): { sum: Range; weights: number } {
  const low = weighted(readingsOf(links, choices, LOW));
  const high = weighted(readingsOf(links, choices, HIGH));
  return { sum: { low: low.sum, high: high.sum }, weights: low.weights };
}

/** Good answers leave a low state behind, so its bounds change places. */
function rangeOf(kind: LinkKind, links: readonly CellLink[], choices: Choices): Range | null {
  const bounds = [LOW, HIGH].map((reading) => readingsOf(links, choices, reading));
  const figures = bounds.flatMap((readings) =>
    readings.length === 0 ? [] : [combineReadings(kind, readings)],
  );
  if (figures.length === 0) return null;
  return { low: Math.min(...figures), high: Math.max(...figures) };
}

function statusOf(
  kind: LinkKind,
  { figure, isMapped }: { readonly figure: Range | null; readonly isMapped: boolean },
): CellStatus {
  if (figure === null) return isMapped ? "does-not-apply" : "not-assessed";
  if (kind === "mean") return figure.low === figure.high ? "measured" : "unknown";
  if (figure.low === 1) return "reached";
  return figure.high === 1 ? "unknown" : "not-reached";
}

function inputOf({ practice, link }: CellLink, choices: Choices): CellInput {
  const choice = choices.get(practice.id) ?? null;
  return { practice: practice.id, choice, link, needs: needOf(link), says: saysOf() };

  function saysOf(): CellInput["says"] {
    if (choice === null || choice === "DK") return "unknown";
    if (choice === "NA") return "does-not-apply";
    if (kindOf(link) === "mean") return "counts";
    return readLink(link, choice) === 1 ? "met" : "short";
  }
}

function missingOf(kind: LinkKind, { practice, choice, needs, says }: CellInput): MissingAnswer[] {
  if (kind === "max" || needs === null || (says !== "short" && says !== "unknown")) return [];
  return [{ practice, from: typeof choice === "number" ? choice : null, to: needs }];
}

function formulaOf(
  kind: LinkKind,
  {
    inputs,
    figure,
    sums,
  }: {
    readonly inputs: readonly CellInput[];
    readonly figure: Range;
    readonly sums: { readonly sum: Range; readonly weights: number };
  },
): Formula {
  const met = inputs.filter(({ says }) => says === "met").length;
  const asked = inputs.filter(({ says }) => says !== "does-not-apply").length;
  if (kind === "max") return { id: "start", numbers: { held: met, asked } };
  if (kind === "min") return { id: "cell", numbers: { met, asked } };
  if (kind === "points") return { id: "cell", numbers: { points: figure, asked } };
  return { id: "cell", numbers: { ...sums, mean: figure } };
}
