import { wrapText } from "../wrap-text";
import { heatCell } from "./heat-cell";
import type { HeatLine, HeatMapData, HeatSummary } from "./heat-map-data";
import {
  atEnd,
  column,
  endOf,
  fittedText,
  GAP,
  INK,
  NAME,
  NOTE,
  PER_INCH,
  QUIET,
  STEP,
  STRONG,
} from "./heat-map-places";
import { type SvgNode, svgNode } from "./node";

const ROW = 30;
const ROW_WITH_NOTE = 38;
const HEAD = 28;
const SWATCH = 24;

/** A part of the drawing that stands under the one before it. */
type Block = { readonly height: number; readonly draw: (y: number) => readonly SvgNode[] };

/**
 * Teams x areas with what it shows and its legend above: a digit or an interval on the colour of
 * its low bound, hatched where nothing is assessed, a dash out of scope. Texts that do not fit are
 * cut. Each text of a cell is marked with the id of its team and the place of its column.
 */
export function heatMap(data: HeatMapData): SvgNode {
  const width = endOf(data.levels.length, data.figures.length - 1);
  const blocks = [
    ...words(data, width),
    legend(data.legend),
    head(data, width),
    ...(data.summary ? [summary(data.summary, data.levels.length)] : []),
    ...data.sections.flatMap(({ heading, lines }) => [
      ...(heading === "" ? [] : [sectionHead(heading, width)]),
      ...lines.map(line),
    ]),
  ];
  let height = 0;
  const drawn = blocks.flatMap((block) => {
    height += block.height;
    return block.draw(height - block.height);
  });
  return svgNode("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, drawn);
}

function words({ title, sentence, facts }: HeatMapData, width: number): readonly Block[] {
  const block = (text: string, look: typeof INK, bold = false) =>
    wrapText(text, { size: look.fontSize, width: width / PER_INCH, bold }).map((each) => ({
      height: Math.round(look.fontSize * 1.5),
      draw: (y: number) => [svgNode("text", { x: 0, y: y + look.fontSize, ...look }, [each])],
    }));
  return [
    ...block(title, { ...STRONG, fontSize: 20 }, true),
    ...block(sentence, INK),
    ...block(facts, QUIET),
  ];
}

function legend(entries: HeatMapData["legend"]): Block {
  const draw = (y: number) => {
    let x = 0;
    return entries.flatMap(({ level, name }) => {
      const box = { x, y: y + 8, width: SWATCH, height: SWATCH };
      x += SWATCH + 28 + name.length * 6;
      const place = { x: box.x + SWATCH + 7, y: y + 25 };
      return [...heatCell(level, box), svgNode("text", { ...place, ...QUIET }, [name])];
    });
  };
  return { height: SWATCH + 16, draw };
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
  const draw = (y: number) => [
    ...names({ label, note }, y, STRONG),
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
  return { height: ROW_WITH_NOTE, draw };
}

function sectionHead(heading: string, width: number): Block {
  const draw = (y: number) => [
    svgNode("rect", { x: 0, y: y + 3, width, height: HEAD - 4, fill: "var(--raised)" }),
    svgNode("text", { x: 8, y: y + 20, ...STRONG }, [fittedText(heading, width - 16, STRONG)]),
  ];
  return { height: HEAD + 2, draw };
}

function line({ id, label, note, levels, figures }: HeatLine): Block {
  const height = note === "" ? ROW : ROW_WITH_NOTE;
  const draw = (y: number) => [
    ...names({ label, note }, y, INK),
    ...levels.flatMap((level, at) => {
      const box = { x: NAME + at * STEP, y, width: STEP - GAP, height: height - GAP };
      return heatCell(level, box, `${id} ${at}`);
    }),
    ...figures.map((text, at) => {
      const place = { levels: levels.length, at, y: y + height / 2 + 3 };
      return atEnd(text, place, {
        ...QUIET,
        fill: INK.fill,
        "data-mark": `${id} ${levels.length + at}`,
      });
    }),
  ];
  return { height, draw };
}

function names({ label, note }: Pick<HeatLine, "label" | "note">, y: number, look: typeof INK) {
  const room = NAME - 8;
  const first = svgNode("text", { x: 0, y: y + (note === "" ? 18 : 15), ...look }, [
    fittedText(label, room, look),
  ]);
  const second = svgNode("text", { x: 0, y: y + 29, ...NOTE }, [fittedText(note, room, NOTE)]);
  return note === "" ? [first] : [first, second];
}
