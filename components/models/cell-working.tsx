import { ModelSource } from "@/components/questionnaire/model-source";
import { conditionWords } from "@/components/questionnaire/model-words";
import { choiceText } from "@/components/results/words";
import type { CellInput, CellResult } from "@/lib/domain/models/model-result";
import { FormulaText } from "./formula-text";
import { PracticeLink } from "./practice-link";
import type { ShownReading } from "./shown-reading";

/** What a cell opens into: the answers that speak for it, its formula and its source. */
export function CellWorking({ cell, shown }: { cell: CellResult; shown: ShownReading }) {
  return (
    <div className="my-1 space-y-1 text-small">
      <ul>
        {cell.inputs.map((input) => (
          <li key={input.practice}>
            <PracticeLink id={input.practice} shown={shown} />
            {`: ${inputWords(input)}`}
          </li>
        ))}
      </ul>
      <p className="text-ink-muted">
        {cell.formula ? (
          <FormulaText formulas={shown.rule.formulas} formula={cell.formula} />
        ) : (
          withoutFormula(cell)
        )}{" "}
        <ModelSource model={shown.model} />
      </p>
    </div>
  );
}

function inputWords({ choice, link, says }: CellInput): string {
  const said = typeof choice === "number" ? `answer ${choice}` : choiceText(choice);
  return says === "does-not-apply"
    ? `${said}, left out`
    : `${said}; counts ${conditionWords(link)}`;
}

function withoutFormula({ inputs }: CellResult): string {
  return inputs.length > 0
    ? "Whatever speaks for this cell does not apply to the team, which never reaches a cell by itself."
    : "No practice that this team is asked speaks for this cell, so it is left out.";
}
