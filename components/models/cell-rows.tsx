import type { CellResult } from "@/lib/domain/models/model-result";
import { CellName } from "./cell-name";
import { MissingAnswers } from "./missing-answers";
import { READING_TABLE } from "./reading-tables";
import type { ShownReading } from "./shown-reading";
import { MARK_WORDS, markOf } from "./status-words";

type Props = {
  /** What the table holds, for those who hear it. */
  caption: string;
  cells: readonly CellResult[];
  shown: ShownReading;
};

/** Cells one below the other: in place or not, and what each lacks. */
export function CellRows({ caption, cells, shown }: Props) {
  return (
    <table className={`${READING_TABLE} table-fixed`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-1/2">
            Cell
          </th>
          <th scope="col" className="w-40">
            Reading
          </th>
          <th scope="col">What it lacks: today’s answer → needed</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <CellRow key={cell.id} cell={cell} shown={shown} />
        ))}
      </tbody>
    </table>
  );
}

function CellRow({ cell, shown }: { cell: CellResult; shown: ShownReading }) {
  const text = shown.model.cells.find(({ id }) => id === cell.id)?.text ?? cell.id;
  return (
    <tr id={cell.id}>
      <th scope="row">
        <CellName text={text} cell={cell} shown={shown} />
      </th>
      <td>
        <span data-mark={markOf(cell)}>{MARK_WORDS[markOf(cell)]}</span>
      </td>
      <td>
        <MissingAnswers cell={cell} shown={shown} />
      </td>
    </tr>
  );
}
