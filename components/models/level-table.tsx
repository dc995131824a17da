import { ModelSource } from "@/components/questionnaire/model-source";
import { countOf } from "@/components/results/words";
import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { GroupResult } from "@/lib/domain/models/model-result";
import { modelLevelName, modelLevelNames } from "@/lib/domain/models/staged-level";
import { FormulaText } from "./formula-text";
import { READING_TABLE } from "./reading-tables";
import type { ShownReading } from "./shown-reading";

/** The level of each category as published, and what the next one asks for. */
export function LevelTable({ shown }: { shown: ShownReading }) {
  const { groups } = shown.result;
  const heading = groups.length > 1 ? "Level of each category" : "Level";
  return (
    <section aria-labelledby="levels" className="mt-8">
      <h2 id="levels">{heading}</h2>
      <table className={READING_TABLE}>
        <thead>
          <tr>
            <th scope="col">{groups.length > 1 ? "Category" : "Model"}</th>
            <th scope="col">Level</th>
            <th scope="col">Cells reached</th>
            <th scope="col">What the next level asks for</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <LevelRow key={group.name ?? ""} group={group} shown={shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LevelRow({ group, shown }: { group: GroupResult; shown: ShownReading }) {
  const { model, rule } = shown;
  const { name, figure, reached, formula } = group;
  return (
    <tr>
      <th scope="row">{name ?? model.name}</th>
      <td data-label="Level">
        {figure === null || formula === null ? (
          "No level"
        ) : (
          <details>
            <summary className="py-1 font-semibold">{modelLevelNames(model, rule, figure)}</summary>
            <p className="max-w-prose text-small">
              <FormulaText formulas={rule.formulas} formula={formula} />{" "}
              <ModelSource model={model} />
            </p>
          </details>
        )}
      </td>
      <td data-label="Cells reached">
        {reached && reached.of > 0 && `${formatFormulaValue(reached)} of ${reached.of}`}
      </td>
      <td data-label="What the next level asks for">
        <NextLevel group={group} shown={shown} />
      </td>
    </tr>
  );
}

function NextLevel({
  group: { figure, next },
  shown,
}: {
  group: GroupResult;
  shown: ShownReading;
}) {
  const { model, rule } = shown;
  if (figure === null) return "Nothing that this team is asked and that applies speaks for it.";
  if (next === null) return "Nothing: every level is reached.";
  return (
    <>
      {`${modelLevelName(model, rule, next.level)} lacks ${countOf(next.cells.length, "cell")}:`}
      <ul className="text-small">
        {next.cells.map((id) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-0.5">
              {model.cells.find((cell) => cell.id === id)?.text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
