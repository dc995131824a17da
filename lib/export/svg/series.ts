import { type SvgNode, svgNode } from "./node";

/** Six shapes around 0, about 11 px, as different as shapes of that size can be. */
const SHAPES = [
  "M0-5.5a5.5 5.5 0 1 0 .01 0z",
  "M-5-5h10v10h-10z",
  "M0-6.5 6.5 5.5h-13z",
  "M0-7 7 0 0 7-7 0z",
  "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
  "M0 6.5-6.5-5.5h13z",
] as const;

/** The colour of a series, from 0; from the seventh on they repeat. */
export function seriesColour(series: number): string {
  return `var(--series-${(series % SHAPES.length) + 1})`;
}

/** The mark of a series around the origin; from the seventh on they repeat. */
export function seriesShape(series: number): SvgNode {
  return svgNode("path", {
    d: SHAPES[series % SHAPES.length] ?? SHAPES[0],
    ...{ fill: seriesColour(series), stroke: "var(--ground)", strokeWidth: 1.5 },
    paintOrder: "stroke",
  });
}
