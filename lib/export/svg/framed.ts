import { wrapText } from "../wrap-text";
import { type HeatLevel, heatCell } from "./heat-cell";
import { type SvgNode, svgNode } from "./node";
import { INK, PER_INCH, QUIET, STRONG } from "./text-looks";

/** What a drawing says of itself where there is no page around it. */
export type Caption = {
  /** The finding, in the words of the page. */
  readonly title: string;
  /** What is drawn, with its unit. */
  readonly sentence: string;
  /** Of which teams, how many, how much they answered, from when. */
  readonly facts: string;
  /** What the colours of levels mean, where the drawing has them. */
  readonly legend?: readonly { readonly level: HeatLevel; readonly name: string }[];
};

/** A part that stands under the one before it. */
export type Block = { readonly height: number; readonly draw: (y: number) => readonly SvgNode[] };

/** Narrower drawings get more room, because a title has to be read. */
const NARROWEST = 560;
const SWATCH = 24;
const AFTER = 10;

/** A drawing with its caption above: texts wrap, nothing is cut. */
export function framed(drawing: SvgNode, caption: Caption): SvgNode {
  const width = Math.max(Number(drawing.attributes.width), NARROWEST);
  const { nodes, height } = stacked([...words(caption, width), ...legend(caption, width)]);
  const top = height + AFTER;
  const inside = svgNode("g", { transform: `translate(0 ${top})` }, drawing.children);
  const whole = top + Number(drawing.attributes.height);
  const attributes = { width, height: whole, viewBox: `0 0 ${width} ${whole}` };
  return svgNode("svg", attributes, [...nodes, inside]);
}

/** Blocks under each other, and how high they are together. */
export function stacked(blocks: readonly Block[]): { nodes: readonly SvgNode[]; height: number } {
  let height = 0;
  const nodes = blocks.flatMap((block) => {
    height += block.height;
    return block.draw(height - block.height);
  });
  return { nodes, height };
}

function words({ title, sentence, facts }: Caption, width: number): readonly Block[] {
  const block = (text: string, look: typeof INK, bold = false) =>
    wrapText(text, { size: look.fontSize, width: width / PER_INCH, bold }).map((each, at, all) => ({
      height: Math.round(look.fontSize * 1.4) + (at === all.length - 1 ? 4 : 0),
      draw: (y: number) => [svgNode("text", { x: 0, y: y + look.fontSize, ...look }, [each])],
    }));
  return [
    ...block(title, { ...STRONG, fontSize: 20 }, true),
    ...block(sentence, INK),
    ...block(facts, QUIET),
  ];
}

function legend({ legend: entries = [] }: Caption, width: number): readonly Block[] {
  const rows: (typeof entries)[number][][] = [];
  let room = 0;
  for (const entry of entries) {
    room -= entryWidth(entry.name);
    if (room < 0) {
      rows.push([]);
      room = width - entryWidth(entry.name);
    }
    rows.at(-1)?.push(entry);
  }
  return rows.map((row) => ({ height: SWATCH + 8, draw: (y: number) => legendRow(row, y + 8) }));
}

function legendRow(row: NonNullable<Caption["legend"]>, y: number): readonly SvgNode[] {
  let x = 0;
  return row.flatMap(({ level, name }) => {
    const box = { x, y, width: SWATCH, height: SWATCH };
    x += entryWidth(name);
    const place = { x: box.x + SWATCH + 7, y: y + 17 };
    return [...heatCell(level, box), svgNode("text", { ...place, ...QUIET }, [name])];
  });
}

function entryWidth(name: string): number {
  return SWATCH + 28 + name.length * 6;
}
