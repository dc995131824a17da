import { formatRange, roundHalfUp } from "@/lib/domain/format-figure";
import type { Range } from "@/lib/domain/results";

/** What a formula is filled with; a range stands for a figure that unknown answers leave open. */
export type FormulaValue = number | string | Range;
export type FormulaNumbers = Readonly<Record<string, FormulaValue>>;

/** Which sentence of the content explains a figure, and what to put between its braces. */
export type Formula = { readonly id: string; readonly numbers: FormulaNumbers };

const PLACEHOLDER = /\{([a-z]+)\}/g;

/** The names between braces in a formula text, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name))];
}

/**
 * A formula in words with its numbers: "{met} of {asked} practices" becomes "2 of 3 practices".
 *
 * @param text from the content, whose check knows which names each formula may use
 * @returns numbers with at most two decimals, half up; a name without a number stays as it is
 */
export function fillFormula(text: string, numbers: FormulaNumbers): string {
  return text.replaceAll(PLACEHOLDER, (whole: string, name: string) => {
    const value = numbers[name];
    return value === undefined ? whole : formatFormulaValue(value);
  });
}

/** One number of a formula as text: at most two decimals, half up; "1–3" for an open figure. */
export function formatFormulaValue(value: FormulaValue): string {
  if (typeof value === "string") return value;
  const rounded = (figure: number) => String(roundHalfUp(figure, 2));
  return typeof value === "number" ? rounded(value) : formatRange(value, rounded);
}
