import type { GroupResult } from "@/lib/domain/models/model-result";
import { modelLevelNames } from "@/lib/domain/models/staged-level";
import type { PublishedModelLevel } from "@/lib/domain/questionnaire";
import { CellName } from "./cell-name";
import { MarkLegend } from "./mark-legend";
import { MissingAnswers } from "./missing-answers";
import { MATRIX } from "./reading-tables";
import type { ShownReading } from "./shown-reading";
import { markOf } from "./status-words";

/** The classic matrix: categories by levels, with every cell in its place. */
export function LevelMatrix({ shown }: { shown: ShownReading }) {
  const { model, result } = shown;
  return (
    <section aria-labelledby="matrix" className="wide-on-paper mt-10">
      <h2 id="matrix">Cell by cell</h2>
      <p className="mt-1 max-w-prose text-ink-muted">
        Each cell opens into the answers behind it. A bar marks the levels that are reached. Under a
        cell stand the practices that it lacks, with today’s answer and the needed one.
      </p>
      <MarkLegend cells={result.cells} />
      <table className={MATRIX}>
        <caption className="sr-only">{`${model.name}: categories by levels`}</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            {model.levels.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.groups.map((group) => (
            <MatrixRow key={group.name ?? ""} group={group} shown={shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const ATTAINED = { "data-attained": "" };

function MatrixRow({ group, shown }: { group: GroupResult; shown: ShownReading }) {
  const { model, rule } = shown;
  const attained = group.figure === null ? -1 : group.figure.low - rule.first;
  return (
    <tr>
      <th scope="row">
        {group.name ?? "Whole model"}
        {group.figure && (
          <span className="block font-normal text-ink-muted">
            {modelLevelNames(model, rule, group.figure)}
          </span>
        )}
      </th>
      {model.levels.map((level, index) => (
        <td
          key={level.id}
          data-label={level.name}
          {...(index <= attained && level.id !== rule.start?.level ? ATTAINED : {})}
        >
          <MatrixCell level={level} group={group} shown={shown} />
        </td>
      ))}
    </tr>
  );
}

function MatrixCell({
  level,
  group,
  shown,
}: {
  level: PublishedModelLevel;
  group: GroupResult;
  shown: ShownReading;
}) {
  const { model, result } = shown;
  const cells = model.cells.filter(
    (cell) => cell.level === level.id && group.cells.includes(cell.id),
  );
  if (cells.length === 0) {
    return <span className="text-ink-muted">Adds nothing to the level before.</span>;
  }
  return (
    <ul className="space-y-1">
      {cells.map(({ id, text }) => {
        const cell = result.cells.find((each) => each.id === id);
        if (cell === undefined) return null;
        return (
          <li key={id} id={id} data-mark={markOf(cell)}>
            <CellName text={text} cell={cell} shown={shown} />
            <MissingAnswers cell={cell} shown={shown} />
          </li>
        );
      })}
    </ul>
  );
}
