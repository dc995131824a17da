import { wrapText } from "../wrap-text";
import { type SvgNode, svgNode } from "./node";
import { PER_INCH } from "./text-looks";

/** Pixels: of a name, from one level to the next and between them. */
export const NAME = 236;
export const STEP = 68;
export const GAP = 3;
/** Widths of the figures behind the levels. */
export const FIGURES = [92, 82, 100, 162];

type Look = SvgNode["attributes"];

/** A text in the middle of the column of a level. */
export function column(text: string, { at, y }: { at: number; y: number }, look: Look): SvgNode {
  const x = NAME + at * STEP + (STEP - GAP) / 2;
  return svgNode("text", { x, y, textAnchor: "middle", ...look }, [text]);
}

type Place = { readonly levels: number; readonly at: number; readonly y: number };

/** A text at the right edge of the column of a figure. */
export function atEnd(text: string, { levels, at, y }: Place, look: Look): SvgNode {
  return svgNode("text", { x: endOf(levels, at), y, textAnchor: "end", ...look }, [text]);
}

/** Where a figure ends, in pixels from the left. */
export function endOf(levels: number, at: number): number {
  const figures = FIGURES.slice(0, at + 1).reduce((sum, each) => sum + each, 0);
  return NAME + levels * STEP + figures;
}

/** As much of a text as a width in pixels holds. */
export function fittedText(
  text: string,
  width: number,
  { fontSize }: { fontSize: number },
): string {
  const [first = "", ...rest] = wrapText(text, { size: fontSize, width: width / PER_INCH });
  return rest.length === 0 ? first : `${first}…`;
}
