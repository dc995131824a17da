import { formatIndex, roundHalfUp } from "@/lib/domain/format-figure";
import type { Range } from "@/lib/domain/results";
import { fitText } from "./fit-text";
import { type SvgNode, svgNode } from "./node";
import { type SlopeData, type SlopeLine, slopeScale, spreadLabels } from "./slope-scale";

const NARROW = 480;
const HEIGHT = 416;
const TOP = 12;
const BOTTOM = 30;
const LINE_HEIGHT = 16;
const GAP = 8;
/** How far the words below an end reach towards the other one. */
const INSIDE = 24;
const LETTER = 7.5;
const QUIET = { fill: "var(--ink-muted)", fontSize: 13 };

/**
 * A line for each area from one end to the other on a scale of tens around all figures; strong
 * lines are apart for certain. Marks, whiskers and labels stand at both ends.
 */
export function slopePlot({ lines, ends }: SlopeData, width: number): SvgNode {
  const side = width < NARROW ? 144 : 138;
  const [least, most] = slopeScale(lines);
  const span = HEIGHT - TOP - BOTTOM;
  const y = (index: number) => roundHalfUp(TOP + (span * (most - index)) / (most - least), 1);
  const [left, right] = [side, width - side];
  const axis = { stroke: "var(--line-strong)", fill: "none" };
  return svgNode("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}` }, [
    svgNode("path", { d: `M${left} ${HEIGHT - BOTTOM}H${right}`, ...axis }),
    ...ends.map((end, place) => {
      const [x, textAnchor] = place === 0 ? [left + INSIDE, "end"] : [right - INSIDE, "start"];
      const text = fitText(end, (side + INSIDE) / LETTER);
      return svgNode("text", { x, y: HEIGHT - 8, textAnchor, ...QUIET }, [text]);
    }),
    ...lines.map((line) =>
      svgNode("path", {
        d: `M${left} ${y(line.before.low)}L${right} ${y(line.after.low)}`,
        ...{ stroke: colourOf(line), strokeWidth: line.robust ? 3 : 1.25, fill: "none" },
      }),
    ),
    ...endMarks(lines, { end: "before", x: left, side: -1, y }),
    ...endMarks(lines, { end: "after", x: right, side: 1, y }),
  ]);
}

type End = {
  readonly end: "before" | "after";
  readonly x: number;
  readonly side: 1 | -1;
  readonly y: (index: number) => number;
};

function endMarks(lines: readonly SlopeLine[], place: End): readonly SvgNode[] {
  const { end, y } = place;
  const wanted = lines.map((line) => y(line[end].low));
  const labels = spreadLabels(wanted, LINE_HEIGHT, [TOP, HEIGHT - BOTTOM - 6]);
  return lines.map((line, at) => endMark(line, labels[at] ?? 0, place));
}

function endMark(line: SlopeLine, label: number, { end, x, side, y }: End): SvgNode {
  const { low, high } = line[end];
  const colour = colourOf(line);
  const figure = formatIndex(low);
  return svgNode("g", { "data-mark": `${end} ${line.area}`, "data-low": low, "data-high": high }, [
    ...whisker({ low, high }, { x, y, colour }),
    svgNode("circle", {
      ...{ cx: x, cy: y(low), r: 4.5, fill: colour, stroke: "var(--ground)", strokeWidth: 1.5 },
    }),
    svgNode("path", {
      d: `M${x + 6 * side} ${y(low)}L${x + (GAP + 6) * side} ${roundHalfUp(label, 1)}`,
      ...{ stroke: "var(--line)", fill: "none" },
    }),
    svgNode(
      "text",
      {
        ...{ x: x + (GAP + 9) * side, y: roundHalfUp(label + 4, 1), fontSize: 12 },
        ...{ textAnchor: side < 0 ? "end" : "start", fontWeight: line.robust ? 650 : 400 },
        fill: line.robust ? "var(--ink)" : "var(--ink-muted)",
      },
      [side < 0 ? `${line.short} ${figure}` : `${figure} ${line.short}`],
    ),
  ]);
}

function whisker(
  { low, high }: Range,
  { x, y, colour }: Pick<End, "x" | "y"> & { readonly colour: string },
): readonly SvgNode[] {
  if (high <= low) return [];
  const d = `M${x} ${y(low)}V${y(high)}m-4 0h8`;
  return [svgNode("path", { d, stroke: colour, strokeWidth: 1.5, fill: "none" })];
}

function colourOf({ robust }: SlopeLine): string {
  return robust ? "var(--accent)" : "var(--line-strong)";
}
