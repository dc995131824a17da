import type { ReactNode } from "react";
import type { AssessedRow } from "./team-row";

const CELL = "border-t border-line py-2 pl-2 text-right text-small whitespace-nowrap";
const ORDER = "min-w-26 border-t border-line py-2 pl-5 text-small text-ink-muted";
const HEAD =
  "sticky left-0 z-10 min-w-24 border-t border-line bg-ground py-2 text-left font-medium max-sm:text-small sm:min-w-48";

/** One row of the comparison: a cell for each team, and the order where there is such a column. */
export function Line({
  name,
  rows,
  order,
  className,
  children,
}: {
  name: string;
  rows: readonly AssessedRow[];
  /** False without such a column. */
  order: ReactNode;
  className?: string;
  children: (row: AssessedRow) => ReactNode;
}) {
  return (
    <tr className={className}>
      <th scope="row" className={HEAD}>
        {name}
      </th>
      {rows.map((row) => (
        <td key={row.team.id} className={CELL}>
          {children(row)}
        </td>
      ))}
      {order !== false && <td className={ORDER}>{order}</td>}
    </tr>
  );
}
