import { parse } from "csv-parse/sync";

/** What a page shows of a file. What it leaves out, it counts; the file itself is always whole. */
export type Preview = TextPreview | PartsPreview;

/** The beginning of a file that is text. */
export type TextPreview = {
  readonly kind: "text";
  /** The first lines, the long ones cut with an ellipsis. */
  readonly lines: readonly string[];
  readonly totalLines: number;
  /** Of a CSV: its columns with their cells in the first rows. */
  readonly table: PreviewTable | null;
};

/** What a file is made of that is not text: the same parts, in the same order, as in the file. */
export type PartsPreview = {
  readonly kind: PartKind;
  readonly parts: readonly PreviewPart[];
  readonly totalParts: number;
};

export type PartKind = "sheet" | "slide" | "page";

/** A sheet, a slide or a page. */
export type PreviewPart = {
  readonly name: string;
  /** What stands on it outside of a table: the first texts, the long ones cut. */
  readonly texts: readonly string[];
  readonly totalTexts: number;
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
const PARTS = 60;
const TEXTS = 12;

/**
 * What a page shows of a file before it is downloaded.
 *
 * @param kind "table" for a CSV
 */
export function previewOf(text: string, kind: "text" | "table"): TextPreview {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return {
    kind: "text",
    lines: lines
      .slice(0, kind === "table" ? LINES_BESIDE_TABLE : LINES)
      .map((line) => cut(line, LINE_LENGTH)),
    totalLines: lines.length,
    table: kind === "table" ? tableOf(text) : null,
  };
}

function tableOf(text: string): PreviewTable {
  const [header = [], ...rows]: string[][] = parse(text, { bom: true });
  return toPreviewTable(header, rows);
}

/** A part with all of its texts, and with all rows of its table if it has one. */
export function toPreviewPart(
  name: string,
  texts: readonly string[],
  table: PreviewTable | null = null,
): PreviewPart {
  const shown = texts.slice(0, TEXTS).map((text) => cut(text, LINE_LENGTH));
  return { name, texts: shown, totalTexts: texts.length, table };
}

/** The columns of a table, with their cells in the first of `rows`. */
export function toPreviewTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): PreviewTable {
  const shown = rows.slice(0, ROWS);
  return {
    columns: names.map((name, place) => ({
      name,
      cells: shown.map((row) => cut(row[place] ?? "", CELL_LENGTH)),
    })),
    totalRows: rows.length,
  };
}

/** The parts of a file; the first ones where they are very many. */
export function previewOfParts(kind: PartKind, parts: readonly PreviewPart[]): PartsPreview {
  return { kind, parts: parts.slice(0, PARTS), totalParts: parts.length };
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
