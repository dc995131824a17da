export type StoredAndTyped = {
  readonly label: string;
  readonly stored: string;
  readonly typed: string;
};

type Props = {
  /** Who saved; null where nobody says so. */
  by: string | null;
  /** "this action" */
  what: string;
  /** What differs. */
  rows: readonly StoredAndTyped[];
};

/** Somebody saved first: what is stored beside what was typed. */
export function StoredAndTypedTable({ by, what, rows }: Props) {
  return (
    <div role="alert" className="mb-4 border-l-4 border-hold bg-hold-ground px-4 py-3">
      <p className="font-semibold wrap-anywhere">
        <bdi>{by ?? "Somebody"}</bdi>
        {` saved ${what} while you were writing. Nothing of yours is saved yet.`}
      </p>
      {rows.length > 0 && (
        <table className="mt-2 w-full table-fixed text-left text-small [&_td]:pr-3 [&_th]:pr-3 [&_tr>*]:py-1 [&_tr>*]:align-top">
          <caption className="sr-only">What is stored and what you wrote</caption>
          <thead>
            <tr>
              <td className="w-20" />
              <th scope="col">Stored now</th>
              <th scope="col">You wrote</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, stored, typed }) => (
              <tr key={label}>
                <th scope="row" className="font-normal">
                  {label}
                </th>
                <td className="wrap-anywhere whitespace-pre-line">{stored}</td>
                <td className="wrap-anywhere whitespace-pre-line">{typed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
