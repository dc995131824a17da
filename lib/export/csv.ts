import { stringify } from "csv-stringify/sync";

export type Cell = string | number;

export type CsvOptions = {
  /** A byte order mark, by which Excel recognises UTF-8. Off by default. */
  readonly byteOrderMark?: boolean;
  /** Leave text that looks like a formula as it is, for an import by a machine. Off by default. */
  readonly keepFormulas?: boolean;
};

const FORMULA_START = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * A table as CSV after RFC 4180: CRLF, quotes where needed, text that a spreadsheet would read
 * as a formula guarded by a leading `'`. Numbers stay numbers.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: CsvOptions = {},
): string {
  return written([header, ...guarded(rows, options)], options);
}

/** Rows of {@link toCsv} that follow others in a file that is made in parts; "" without any. */
export function moreCsv(rows: readonly (readonly Cell[])[]): string {
  return written(guarded(rows, {}), {});
}

function guarded(rows: readonly (readonly Cell[])[], { keepFormulas }: CsvOptions): Cell[][] {
  const guard = (cell: Cell) =>
    typeof cell === "string" && !keepFormulas ? guardFormula(cell) : cell;
  return rows.map((row) => row.map(guard));
}

function written(rows: readonly (readonly Cell[])[], { byteOrderMark }: CsvOptions): string {
  return stringify([...rows], {
    record_delimiter: "\r\n",
    quoted_match: /[\r\n]/,
    bom: byteOrderMark === true,
  });
}

/**
 * Puts `'` before text that a spreadsheet may run: `=`, `+`, `-`, `@`, their full-width forms,
 * also after blanks, and a leading tab or line break. Text that looks guarded already gets one
 * more, so that {@link unguardFormula} gives back every text as it was.
 */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Takes away the one `'` that {@link guardFormula} put there. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text;
}
