import { wrapText } from "../wrap-text";
import { type Block, stacked } from "./framed";
import { heatCell } from "./heat-cell";
import type { HeatLine, HeatMapData, HeatSummary } from "./heat-map-data";
import { atEnd, column, endOf, FIGURES, fittedText, GAP, NAME, STEP } from "./heat-map-places";
import { type SvgNode, svgNode } from "./node";
import { INK, NOTE, PER_INCH, QUIET, STRONG } from "./text-looks";

const ROW = 30;
const HEAD = 28;
/** From one line of a text to the next, in pixels. */
const LINE = 14;
const HEADING = 18;

/**
 * Teams x areas: a digit or an interval on the colour of its low bound, hatched where nothing is
 * assessed, a dash out of scope. Names wrap. Each cell is marked with the id of its team and the
 * place of its column.
 */
export function heatMap(data: HeatMapData): SvgNode {
  const width = endOf(data.levels.length, data.figures.length - 1);
  const { nodes, height } = stacked([
    head(data, width),
    ...(data.summary ? [summary(data.summary, data.levels.length)] : []),
    ...data.sections.flatMap(({ heading, lines }) => [
      ...(heading === "" ? [] : [sectionHead(heading, width)]),
      ...lines.map(line),
    ]),
  ]);
  return svgNode("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, nodes);
}

function head({ levels, figures }: HeatMapData, inner: number): Block {
  const draw = (y: number) => [
    svgNode("text", { x: 0, y: y + 18, ...QUIET }, ["Team"]),
    ...levels.map((name, at) => column(fittedText(name, STEP, NOTE), { at, y: y + 18 }, NOTE)),
    ...figures.map((name, at) => atEnd(name, { levels: levels.length, at, y: y + 18 }, NOTE)),
    svgNode("path", { d: `M0 ${y + HEAD - 3}h${inner}`, stroke: "var(--line)" }),
  ];
  return { height: HEAD, draw };
}

function summary({ label, note, cells }: HeatSummary, levels: number): Block {
  const named = names({ label, note }, STRONG);
  const draw = (y: number) => [
    ...named.draw(y),
    ...cells.flatMap(([middle, range], at) =>
      [
        { text: middle, top: y + 15, look: STRONG },
        { text: range, top: y + 29, look: NOTE },
      ].map(({ text, top, look }) =>
        at < levels
          ? column(text, { at, y: top }, look)
          : atEnd(text, { levels, at: at - levels, y: top }, look),
      ),
    ),
  ];
  return { height: named.height, draw };
}

function sectionHead(heading: string, width: number): Block {
  const room = { size: STRONG.fontSize, width: (width - 16) / PER_INCH, bold: true };
  const lines = wrapText(heading, room);
  const height = lines.length * HEADING + 12;
  const draw = (y: number) => [
    svgNode("rect", { x: 0, y: y + 3, width, height: height - 6, fill: "var(--raised)" }),
    ...lines.map((text, place) =>
      svgNode("text", { x: 8, y: y + 20 + place * HEADING, ...STRONG }, [text]),
    ),
  ];
  return { height, draw };
}

function line({ id, label, note, levels, figures }: HeatLine): Block {
  const named = names({ label, note }, INK);
  const shown = figures.map(figureLines);
  const most = Math.max(...shown.map((lines) => lines.length));
  const height = Math.max(named.height, most * LINE + 10);
  const draw = (y: number) => [
    ...named.draw(y + (height - named.height) / 2),
    ...levels.flatMap((level, at) => {
      const box = { x: NAME + at * STEP, y, width: STEP - GAP, height: height - GAP };
      return heatCell(level, box, `${id} ${at}`);
    }),
    ...shown.map((lines, at) => {
      const look = { ...QUIET, fill: INK.fill };
      const place = { levels: levels.length, at };
      const first = firstLine(lines.length, height) + y;
      return svgNode(
        "g",
        { "data-mark": `${id} ${levels.length + at}` },
        lines.map((each, down) => atEnd(each, { ...place, y: first + down * LINE }, look)),
      );
    }),
  ];
  return { height, draw };
}

/** A figure on one line where its column has room for that. */
function figureLines(text: string, at: number): readonly string[] {
  const room = { size: QUIET.fontSize, width: (FIGURES[at] ?? 0) / PER_INCH };
  const one = wrapText(text.replace("\n", " "), room);
  return one.length === 1 ? one : text.split("\n");
}

/** A name and what stands under it. */
function names({ label, note }: Pick<HeatLine, "label" | "note">, look: typeof INK): Block {
  const bold = look === STRONG;
  const linesOf = (text: string, each: typeof INK) =>
    wrapText(text, { size: each.fontSize, width: (NAME - 8) / PER_INCH, bold }).map((words) => ({
      words,
      look: each,
    }));
  const lines = [...linesOf(label, look), ...(note === "" ? [] : linesOf(note, NOTE))];
  const height = Math.max(ROW, lines.length * LINE + 10);
  const draw = (y: number) =>
    lines.map(({ words, look: each }, place) => {
      const at = { x: 0, y: y + firstLine(lines.length, height) + place * LINE };
      return svgNode("text", { ...at, ...each }, [words]);
    });
  return { height, draw };
}

/** Where the first of some lines stands, so that they are in the middle of a row. */
function firstLine(lines: number, height: number): number {
  return Math.round((height - GAP - lines * LINE) / 2 + 11);
}
