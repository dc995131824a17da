import { type Formula, fillFormula } from "@/lib/domain/models/formula";

/** The sentence of the content that explains a figure, with its numbers. */
export function FormulaText({
  formulas,
  formula,
}: {
  formulas: Readonly<Record<string, string>>;
  formula: Formula;
}) {
  return fillFormula(formulas[formula.id] ?? "", formula.numbers);
}
