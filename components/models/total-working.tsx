import { ModelSource } from "@/components/questionnaire/model-source";
import { SUMMARY, UNFOLDED_ON_PAPER } from "@/components/results/unfold";
import type { Formula } from "@/lib/domain/models/formula";
import { FormulaText } from "./formula-text";
import type { ShownReading } from "./shown-reading";

/** Opens the figure of a whole model, or of one of its categories, into its formula and source. */
export function TotalWorking({ formula, shown }: { formula: Formula | null; shown: ShownReading }) {
  if (formula === null) return null;
  return (
    <details className={UNFOLDED_ON_PAPER}>
      <summary className={SUMMARY}>How this comes about</summary>
      <p className="max-w-prose text-small">
        <FormulaText formulas={shown.rule.formulas} formula={formula} />{" "}
        <ModelSource model={shown.model} />
      </p>
    </details>
  );
}
