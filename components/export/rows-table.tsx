import { countOf } from "@/components/results/words";
import type { PreviewTable } from "@/lib/export/preview";

/** Classes of the table, all on the table itself, so that they are sent once. */
const ROWS_TABLE = [
  "mt-3 w-full table-fixed border-collapse text-small",
  "[&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-2 sm:[&_td]:pr-4 [&_td]:align-top",
  "[&_td]:whitespace-pre-line [&_td]:wrap-anywhere",
  "[&_th]:py-1.5 [&_th]:pr-2 sm:[&_th]:pr-4 [&_th]:text-left [&_th]:align-top [&_th]:wrap-anywhere",
  "[&_tbody_th]:border-t [&_tbody_th]:border-line [&_tbody_th]:font-normal [&_tbody_th]:text-ink-muted",
].join(" ");

/** The first rows on their side, because the columns are many and the rows alike. */
export function RowsTable({ title, table }: { title: string; table: PreviewTable }) {
  const shown = table.columns[0]?.cells.length ?? 0;
  const extent =
    shown === table.totalRows
      ? `all ${countOf(shown, "row")}`
      : `the first ${shown} of ${table.totalRows} rows`;
  return (
    <table className={ROWS_TABLE}>
      <caption className="pb-1 text-left text-ink-muted">
        {`${title}: ${extent}, a column to a line`}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="w-24 sm:w-40">
            Column
          </th>
          {table.columns[0]?.cells.map((_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what it is called
            <th key={place} scope="col">{`Row ${place + 1}`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Columns columns={table.columns} />
      </tbody>
    </table>
  );
}

function Columns({ columns }: Pick<PreviewTable, "columns">) {
  return columns.map(({ name, cells }, column) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, as Jira's labels
    <tr key={column}>
      <th scope="row">{name}</th>
      {cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name of their own
        <td key={place}>{cell}</td>
      ))}
    </tr>
  ));
}
