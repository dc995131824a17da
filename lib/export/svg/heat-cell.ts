import { type SvgNode, svgNode } from "./node";

/** Bounds of a level, 0 to 5; null out of scope, undefined where nothing is assessed. */
export type HeatLevel = { readonly low: number; readonly high: number } | null | undefined;

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const HATCH = 7;

/**
 * A level as a digit, or an interval such as "1–3", on the colour of its low bound; a dash out of
 * scope, a dash on hatching where nothing is assessed.
 *
 * @param mark names the text of the cell, for tests; none where it is not given
 */
export function heatCell(level: HeatLevel, box: Box, mark?: string): readonly SvgNode[] {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 5, textAnchor: "middle" };
  const words = level ? levelText(level) : "–";
  const ink = level
    ? { fill: `var(--on-${level.low})`, fontWeight: 650 }
    : { fill: "var(--ink-muted)" };
  const named = mark === undefined ? {} : { "data-mark": mark };
  return [
    ...groundOf(level, box),
    svgNode("text", { ...middle, ...ink, fontSize: 13, ...named }, [words]),
  ];
}

function levelText({ low, high }: NonNullable<HeatLevel>): string {
  return low === high ? `${low}` : `${low}–${high}`;
}

function groundOf(level: HeatLevel, box: Box): readonly SvgNode[] {
  if (level === null) return [];
  const line = { stroke: "var(--line)" };
  if (level === undefined) {
    return [
      svgNode("rect", { ...box, fill: "none", ...line }),
      svgNode("path", { d: hatching(box), ...line }),
    ];
  }
  const edge = level.low === 0 ? line : {};
  return [svgNode("rect", { ...box, rx: 3, fill: `var(--level-${level.low})`, ...edge })];
}

/** Lines that rise to the right, as far as the box reaches. */
function hatching({ x, y, width, height }: Box): string {
  const lines = Array.from({ length: Math.ceil((width + height) / HATCH) - 1 }, (_, at) => {
    const far = (at + 1) * HATCH;
    const [left, bottom] = [Math.max(0, far - height), Math.min(height, far)];
    const [right, top] = [Math.min(width, far), Math.max(0, far - width)];
    return `M${x + left} ${y + bottom}L${x + right} ${y + top}`;
  });
  return lines.join("");
}
