import { formatFormulaValue } from "@/lib/domain/models/formula";
import type { CellResult, GroupResult } from "@/lib/domain/models/model-result";
import type { Range } from "@/lib/domain/results";
import type { SheetFigureResult } from "@/lib/domain/worksheets/worksheet-result";
import { CellName } from "./cell-name";
import { MarkLegend } from "./mark-legend";
import { READING_TABLE } from "./reading-tables";
import { BandWords, SheetFigureCell } from "./sheet-figure";
import type { ShownReading } from "./shown-reading";
import { markOf } from "./status-words";
import { TotalWorking } from "./total-working";

/** Points: the sums and the smallest of them, by the questionnaire and by the worksheet. */
export function PointsReading({ shown }: { shown: ShownReading }) {
  const { result, sheet } = shown;
  const total = sheet?.result.figures.at(-1);
  return (
    <>
      <section aria-labelledby="sums" className="mt-8">
        <h2 id="sums">The sums and the smallest of them</h2>
        <table className={READING_TABLE}>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">From the questionnaire, indicative</th>
              {sheet && <th scope="col">From the worksheet</th>}
            </tr>
          </thead>
          <tbody>
            {result.groups.map((group) => (
              <tr key={group.name ?? ""}>
                <th scope="row">{group.name}</th>
                <td data-label="From the questionnaire, indicative">
                  <Figure figure={group.figure} />
                  <TotalWorking formula={group.formula} shown={shown} />
                </td>
                {sheet && (
                  <td data-label="From the worksheet">
                    <SheetFigureCell sheet={sheet} figure={figureOf(shown, group)} />
                  </td>
                )}
              </tr>
            ))}
            <tr className="bg-raised">
              <th scope="row">The smallest: the score</th>
              <td data-label="From the questionnaire, indicative">
                <Figure figure={result.figure} />
                <TotalWorking formula={result.formula} shown={shown} />
              </td>
              {sheet && (
                <td data-label="From the worksheet">
                  <SheetFigureCell sheet={sheet} figure={total} />
                  <BandWords figure={total} />
                </td>
              )}
            </tr>
          </tbody>
        </table>
      </section>
      <MarkLegend cells={result.cells} />
      {result.groups.map((group) => (
        <TestsOfGroup key={group.name ?? ""} group={group} shown={shown} />
      ))}
    </>
  );
}

/** The figure of the worksheet over the same items as the cells of the group. */
function figureOf({ sheet }: ShownReading, { cells }: GroupResult): SheetFigureResult | undefined {
  return sheet?.result.figures.find(
    ({ of }) => of.length === cells.length && of.every((id) => cells.includes(id)),
  );
}

function Figure({ figure }: { figure: Range | null }) {
  return <strong>{figure ? formatFormulaValue(figure) : "not assessed"}</strong>;
}

function TestsOfGroup({ group, shown }: { group: GroupResult; shown: ShownReading }) {
  const { sheet, result } = shown;
  const cells = result.cells.filter(({ id }) => group.cells.includes(id));
  return (
    <section aria-label={group.name ?? "Tests"} className="mt-8">
      <h2>{group.name}</h2>
      <table className={`${READING_TABLE} table-fixed`}>
        <thead>
          <tr>
            <th scope="col" className="w-1/2">
              Test
            </th>
            <th scope="col">Points, indicative</th>
            {sheet && <th scope="col">By the worksheet</th>}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <TestRow key={cell.id} cell={cell} shown={shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TestRow({ cell, shown }: { cell: CellResult; shown: ShownReading }) {
  const { sheet, model } = shown;
  const text = model.cells.find(({ id }) => id === cell.id)?.text ?? cell.id;
  const item = sheet?.worksheet.items.find(({ id }) => id === cell.id);
  const value = sheet?.result.items.find(({ id }) => id === cell.id)?.value ?? null;
  return (
    <tr id={cell.id}>
      <th scope="row">
        <CellName text={text} cell={cell} shown={shown} />
      </th>
      <td data-label="Points, indicative">
        <span data-mark={markOf(cell)}>{cell.figure ? formatFormulaValue(cell.figure) : "–"}</span>
      </td>
      {sheet && (
        <td data-label="By the worksheet">
          {value === null
            ? "not answered"
            : `${value}: ${item?.options.find((option) => option.value === value)?.text ?? ""}`}
        </td>
      )}
    </tr>
  );
}
