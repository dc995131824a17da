import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { SheetReading } from "@/lib/domain/models/read-models";
import type { SheetFigureResult } from "@/lib/domain/worksheets/worksheet-result";
import { FormulaText } from "./formula-text";

/** A figure of a worksheet, which opens into its formula and the source of the worksheet. */
export function SheetFigureCell({
  sheet: { worksheet },
  figure,
}: {
  sheet: SheetReading;
  figure: SheetFigureResult | undefined;
}) {
  if (!figure?.value || figure.formula === null) return "not answered";
  return (
    <details>
      <summary className="py-0.5 font-semibold">{formatFormulaValue(figure.value)}</summary>
      <p className="max-w-prose text-small">
        <FormulaText formulas={worksheet.rule.formulas} formula={figure.formula} />{" "}
        {`Source: ${worksheet.source}.`}
      </p>
    </details>
  );
}

/** What the published bands say about a figure; both ends where it is open. */
export function BandWords({ figure }: { figure: SheetFigureResult | undefined }) {
  if (!figure?.band) return null;
  const { low, high } = figure.band;
  return <p className="text-small">{low === high ? low : `At least: ${low} At most: ${high}`}</p>;
}
