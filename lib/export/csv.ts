import { plainFigure } from "./plain-figure";
import type { Table } from "./table";

export type Cell = string | number;

export type CsvOptions = {
  /** A byte order mark, by which Excel recognises UTF-8. Off by default. */
  readonly byteOrderMark?: boolean;
  /** Leave text that looks like a formula as it is, for an import by a machine. Off by default. */
  readonly keepFormulas?: boolean;
};

const BYTE_ORDER_MARK = "\uFEFF";
const FORMULA_START = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A table as CSV after RFC 4180: CRLF, quotes where needed, text that a spreadsheet would read
 * as a formula guarded by a leading `'`. Numbers stay numbers, without noise.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180#section-2
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  { byteOrderMark, keepFormulas }: CsvOptions = {},
): string {
  const written = keepFormulas ? quote : quoteGuarded;
  return (byteOrderMark ? BYTE_ORDER_MARK : "") + lineOf(header, quote) + linesOf(rows, written);
}

/** A table as {@link toCsv} writes it; equal tables give equal bytes. */
export function tableCsv({ header, rows }: Table, options: CsvOptions = {}): string {
  return toCsv(header, rows, options);
}

/** Rows of {@link toCsv} that follow others in a file that is made in parts; "" without any. */
export function moreCsv(rows: readonly (readonly Cell[])[]): string {
  return linesOf(rows, quoteGuarded);
}

type Write = (text: string) => string;

function linesOf(rows: readonly (readonly Cell[])[], write: Write): string {
  return rows.map((row) => lineOf(row, write)).join("");
}

function lineOf(row: readonly Cell[], write: Write): string {
  return `${row.map((cell) => (typeof cell === "number" ? plainFigure(cell) : write(cell))).join(",")}\r\n`;
}

function quote(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function quoteGuarded(text: string): string {
  return quote(guardFormula(text));
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
