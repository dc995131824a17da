import { listOf } from "@/components/results/words";
import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { CellResult } from "@/lib/domain/models/model-result";
import { CellWorking } from "./cell-working";
import { RangeLine } from "./range-line";
import { READING_TABLE } from "./reading-tables";
import type { ShownReading } from "./shown-reading";

const MOST = 4;

/** A mean of answers for each cell, and nothing over all of them. */
export function MeanReading({ shown }: { shown: ShownReading }) {
  const { cells } = shown.result;
  const measured = cells.filter(({ figure }) => figure !== null);
  const rest = cells.filter(({ figure }) => figure === null);
  return (
    <section aria-labelledby="means" className="mt-10">
      <h2 id="means">Profile from the questionnaire</h2>
      <p className="mt-1 max-w-prose text-ink-muted">
        Means of answers from 0 to 4. Each opens into its answers. There is no sum and no level.
      </p>
      <table className={READING_TABLE}>
        <thead>
          <tr>
            <th scope="col">Capability</th>
            <th scope="col">Mean</th>
            <th scope="col" className="w-1/3">
              0 to 4
            </th>
          </tr>
        </thead>
        <tbody>
          {measured.map((cell) => (
            <MeanRow key={cell.id} cell={cell} shown={shown} />
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <p className="mt-3 max-w-prose text-small text-ink-muted">
          {`Not assessed with the practices that this team is asked: ${listOf(rest.map((cell) => textOf(shown, cell)))}.`}
        </p>
      )}
    </section>
  );
}

function MeanRow({ cell, shown }: { cell: CellResult; shown: ShownReading }) {
  return (
    <tr id={cell.id}>
      <th scope="row">
        <details>
          <summary className="py-0.5">{textOf(shown, cell)}</summary>
          <CellWorking cell={cell} shown={shown} />
        </details>
      </th>
      <td data-label="Mean">{cell.figure && formatFormulaValue(cell.figure)}</td>
      <td>
        <RangeLine scale={MOST} figure={cell.figure} />
      </td>
    </tr>
  );
}

function textOf({ model }: ShownReading, { id }: CellResult): string {
  return model.cells.find((cell) => cell.id === id)?.text ?? id;
}
