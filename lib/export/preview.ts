import { parse } from "csv-parse/sync";

/** The beginning of a file. What it leaves out, it counts; the file itself is always whole. */
export type Preview = {
  /** The first lines, the long ones cut with an ellipsis. */
  readonly lines: readonly string[];
  readonly totalLines: number;
  /** Of a CSV: its columns with their cells in the first rows. */
  readonly table: PreviewTable | null;
};

export type PreviewTable = {
  readonly columns: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly totalRows: number;
};

const LINES = 30;
/** Fewer where a table tells it better. */
const LINES_BESIDE_TABLE = 10;
const ROWS = 2;
const LINE_LENGTH = 240;
const CELL_LENGTH = 160;

/**
 * What a page shows of a file before it is downloaded.
 *
 * @param kind "table" for a CSV
 */
export function previewOf(text: string, kind: "text" | "table"): Preview {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return {
    lines: lines
      .slice(0, kind === "table" ? LINES_BESIDE_TABLE : LINES)
      .map((line) => cut(line, LINE_LENGTH)),
    totalLines: lines.length,
    table: kind === "table" ? tableOf(text) : null,
  };
}

function tableOf(text: string): PreviewTable {
  const [header = [], ...rows]: string[][] = parse(text, { bom: true });
  const shown = rows.slice(0, ROWS);
  return {
    columns: header.map((name, place) => ({
      name,
      cells: shown.map((row) => cut(row[place] ?? "", CELL_LENGTH)),
    })),
    totalRows: rows.length,
  };
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
