import { LOOK } from "../look";
import { addHeading, BODY } from "./blocks";
import { type Flow, lineHeight, type SetText, type Tag, type TextLook } from "./flow";

/** A column. `share` is its part of the width, of the sum of all shares. */
export type PdfColumn = {
  readonly name: string;
  readonly share: number;
  readonly align?: "right";
  /** Its cells name their rows. */
  readonly heads?: boolean;
};

/** A cell; `paint` draws in the box of its row what the text says already. */
export type PdfCell = {
  readonly text: string;
  readonly look?: Partial<TextLook>;
  readonly ground?: string;
  readonly paint?: (box: Box) => void;
};

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Cell = {
  readonly set: SetText;
  readonly cell: PdfCell;
  readonly box: Omit<Box, "y" | "height">;
};
type Row = { readonly cells: readonly Cell[]; readonly height: number };

const PAD = { x: 5, y: 4 } as const;
const SIZE = 8.5;

/** What stands over a table. */
export type TableTitle = { readonly tag: "H2" | "H3"; readonly text: string };

/** A table under a heading that never stands alone at the foot of a page. */
export function addTitledTable(
  flow: Flow,
  title: TableTitle,
  { columns, rows }: { readonly columns: readonly PdfColumn[]; readonly rows: TableRows },
): void {
  const boxes = boxesOf(flow, columns);
  const [head, first] = [columns.map(headCell), rows[0] ?? []].map((cells) =>
    setRow(flow, boxes, cells),
  );
  const begins = Math.min((head?.height ?? 0) + (first?.height ?? 0), flow.room / 2);
  addHeading(flow, title.tag, title.text, begins);
  addTable(flow, columns, rows);
}

type TableRows = readonly (readonly PdfCell[])[];

/**
 * A table over the whole width. Its row of names is repeated on every page; a row stays whole
 * unless it is taller than a page.
 */
export function addTable(flow: Flow, columns: readonly PdfColumn[], rows: TableRows): void {
  const boxes = boxesOf(flow, columns);
  const head = setRow(flow, boxes, columns.map(headCell));
  const body = rows.map((cells) => setRow(flow, boxes, cells));
  flow.ensure(head.height + Math.min(body[0]?.height ?? 0, flow.room - head.height));
  flow.within(flow.tag("Table"), () => {
    flow.within(flow.tag("TR"), () => {
      drawPart(
        flow,
        columns,
        head,
        head.cells.map(() => headTag(flow)),
      );
    });
    for (const row of body) addRow(flow, { columns, head, row });
  });
  flow.y += 8;
}

function headCell({ name }: PdfColumn): PdfCell {
  return { text: name, look: { bold: true, colour: LOOK.onAccent }, ground: LOOK.accent };
}

function headTag(flow: Flow): Tag {
  return flow.tag("TH", { scope: "Column" });
}

type RowJob = { readonly columns: readonly PdfColumn[]; readonly head: Row; readonly row: Row };

function addRow(flow: Flow, { columns, head, row }: RowJob): void {
  flow.within(flow.tag("TR"), () => {
    const tags = columns.map(({ heads }) =>
      heads ? flow.tag("TH", { scope: "Row" }) : flow.tag("TD"),
    );
    let rest: Row | null = row;
    while (rest !== null) {
      const fits: boolean = flow.y + rest.height <= flow.bottom;
      const isTall = rest.height > flow.room - head.height;
      const most = flow.bottom - flow.y;
      if (!fits && (!isTall || most < 4 * lineHeight(BODY))) {
        flow.newPage();
        repeatHead(flow, columns, head);
        continue;
      }
      const parts: readonly [Row, Row | null] = fits ? [rest, null] : splitRow(rest, most);
      drawPart(flow, columns, parts[0], tags);
      rest = parts[1];
    }
    for (const tag of tags) tag.end();
  });
}

/** Only the first row of names is in the structure tree: the others are there for the eye. */
function repeatHead(flow: Flow, columns: readonly PdfColumn[], head: Row): void {
  flow.artifact(() => paintGround(flow, head));
  for (const [place, cell] of head.cells.entries()) {
    flow.artifact(() => drawText(flow, columns[place], cell), "Pagination");
  }
  flow.y += head.height;
}

function drawPart(flow: Flow, columns: readonly PdfColumn[], row: Row, tags: readonly Tag[]): void {
  flow.artifact(() => paintGround(flow, row));
  for (const [place, cell] of row.cells.entries()) {
    if (cell.set.lines.length === 0) continue;
    tags[place]?.add(() => drawText(flow, columns[place], cell));
  }
  flow.y += row.height;
}

function drawText(flow: Flow, column: PdfColumn | undefined, { set, box }: Cell): void {
  const inner = { x: box.x + PAD.x, y: flow.y + PAD.y, width: box.width - 2 * PAD.x };
  flow.draw(set, { ...inner, right: column?.align === "right" });
}

function paintGround(flow: Flow, { cells, height }: Row): void {
  const { doc, y } = flow;
  for (const { cell, box } of cells) {
    if (cell.ground) doc.rect(box.x, y, box.width, height).fill(`#${cell.ground}`);
    cell.paint?.({ ...box, y, height });
  }
  const end = y + height;
  doc.moveTo(flow.left, end).lineTo(flow.left + flow.width, end);
  doc.lineWidth(0.5).stroke(`#${LOOK.line}`);
}

function boxesOf(flow: Flow, columns: readonly PdfColumn[]) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = flow.left;
  return columns.map(({ share }) => {
    const width = (flow.width * share) / whole;
    x += width;
    return { x: x - width, width };
  });
}

function setRow(
  flow: Flow,
  boxes: readonly Omit<Box, "y" | "height">[],
  cells: readonly PdfCell[],
): Row {
  const set = cells.map((cell, place) => {
    const box = boxes[place] ?? { x: flow.left, width: flow.width };
    const look = { size: SIZE, ...cell.look };
    return { cell, box, set: flow.set(cell.text, look, box.width - 2 * PAD.x) };
  });
  return { cells: set, height: heightOf(set) };
}

function heightOf(cells: readonly Cell[]): number {
  const lines = cells.map(({ set }) => set.lines.length * lineHeight(set.look));
  return Math.max(0, ...lines) + 2 * PAD.y;
}

/** As many lines of every cell as `height` takes, and the others. */
function splitRow(row: Row, height: number): [Row, Row] {
  const take = (from: (lines: SetText["lines"], most: number) => SetText["lines"]) => {
    const cells = row.cells.map((cell) => {
      const most = Math.max(1, Math.floor((height - 2 * PAD.y) / lineHeight(cell.set.look)));
      return { ...cell, set: { ...cell.set, lines: from(cell.set.lines, most) } };
    });
    return { cells, height: heightOf(cells) };
  };
  return [take((lines, most) => lines.slice(0, most)), take((lines, most) => lines.slice(most))];
}
