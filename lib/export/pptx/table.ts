import type PptxGenJS from "pptxgenjs";
import { LOOK } from "../look";
import { plainText } from "../plain-text";
import { wrapText } from "../wrap-text";

/** A cell of a table on a slide. Colours are hexadecimal, without a sign. */
export type SlideCell = {
  readonly text: string;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly colour?: string;
  readonly ground?: string;
};

/** A column: its name, its width in inches and where its cells stand. */
export type SlideColumn = {
  readonly name: string;
  readonly width: number;
  readonly align?: "right";
};

/** A row; one with `spans` has a single cell that heads those below it. */
export type SlideRow = { readonly cells: readonly SlideCell[]; readonly spans?: boolean };

/** A table that may need several slides. */
export type SlideTable = {
  readonly name: string;
  readonly columns: readonly SlideColumn[];
  readonly rows: readonly SlideRow[];
  /** Points. */
  readonly size: number;
};

const PADDING = { x: 0.08, y: 0.045 } as const;
const LINE_HEIGHT = 1.22;

/**
 * The rows of a table, slide by slide. A row stays whole where a slide can hold it; a taller one
 * goes on at the top of the next slide. No text is left out. A heading stays with what it heads
 * and is said again where that goes on.
 *
 * @param room height in inches under the title, the row of names included
 */
export function paginate(table: SlideTable, room: number): SlideRow[][] {
  const body = room - heightOf(table, headRow(table));
  const heading = Math.max(0, ...table.rows.filter(({ spans }) => spans).map(height));
  const rows = table.rows.flatMap((row) => splitRow(table, row, body - heading));
  const slides: SlideRow[][] = [[]];
  let used = 0;
  let group: SlideRow | null = null;
  for (const [place, row] of rows.entries()) {
    if (row.spans) group = row;
    const next = row.spans ? rows[place + 1] : undefined;
    if (used > 0 && used + height(row) + (next ? height(next) : 0) > body) {
      const again = row.spans || group === null ? [] : [continued(group)];
      slides.push(again);
      used = again.reduce((sum, each) => sum + height(each), 0);
    }
    slides.at(-1)?.push(row);
    used += height(row);
  }
  return slides;

  function height(row: SlideRow): number {
    return heightOf(table, row);
  }
}

function continued(group: SlideRow): SlideRow {
  return {
    ...group,
    cells: group.cells.map((cell) => ({ ...cell, text: `${cell.text} (continued)` })),
  };
}

/** Puts a table that fits on a slide, under its row of names. */
export function addTable(
  slide: PptxGenJS.Slide,
  table: SlideTable,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const all = [headRow(table), ...table.rows];
  slide.addTable(
    all.map((row) =>
      row.cells.map((cell, place) => {
        const align = row.spans ? undefined : table.columns[place]?.align;
        return toCell({ align: align ?? "left", ...cell }, row.spans ? table.columns.length : 1);
      }),
    ),
    {
      x,
      y,
      w: total(table.columns),
      colW: table.columns.map(({ width }) => width),
      rowH: all.map((row) => heightOf(table, row)),
      fontSize: table.size,
      valign: "middle",
      margin: [PADDING.y, PADDING.x, PADDING.y, PADDING.x],
      border: { type: "none" },
      objectName: table.name,
    },
  );
}

function headRow({ columns }: SlideTable): SlideRow {
  const look = { bold: true, colour: LOOK.onAccent, ground: LOOK.accent };
  return { cells: columns.map(({ name }) => ({ text: name, ...look })) };
}

function toCell(cell: SlideCell, colspan: number): PptxGenJS.TableCell {
  const { text, bold = false, align = "left", colour = LOOK.ink, ground } = cell;
  const line = { type: "solid", pt: 0.75, color: LOOK.line } as const;
  const none = { type: "none" } as const;
  return {
    text: plainText(text),
    options: {
      bold,
      align,
      color: colour,
      colspan,
      lang: "en-GB",
      border: [none, none, line, none],
      ...(ground === undefined ? {} : { fill: { color: ground } }),
    },
  };
}

function heightOf(table: SlideTable, row: SlideRow): number {
  const lines = Math.max(...linesOf(table, row).map((each) => each.length));
  return (lines * table.size * LINE_HEIGHT) / 72 + 2 * PADDING.y;
}

function linesOf({ size, columns }: SlideTable, { cells, spans }: SlideRow): string[][] {
  return cells.map(({ text, bold = false }, column) => {
    const width = (spans ? total(columns) : (columns[column]?.width ?? 1)) - 2 * PADDING.x;
    return wrapText(plainText(text), { size, width, bold });
  });
}

/** A row that is taller than `room`, in parts that are not. */
function splitRow(table: SlideTable, row: SlideRow, room: number): SlideRow[] {
  if (heightOf(table, row) <= room) return [row];
  const most = Math.max(1, Math.floor(((room - 2 * PADDING.y) * 72) / (table.size * LINE_HEIGHT)));
  const lines = linesOf(table, row);
  const parts = Math.ceil(Math.max(...lines.map((each) => each.length)) / most);
  return Array.from({ length: parts }, (_, part) => ({
    ...row,
    cells: row.cells.map((cell, column) => ({
      ...cell,
      text: (lines[column] ?? []).slice(part * most, (part + 1) * most).join("\n"),
    })),
  }));
}

function total(columns: readonly SlideColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
