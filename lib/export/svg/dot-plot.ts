import { roundHalfUp } from "@/lib/domain/format-figure";
import type { Quartiles } from "@/lib/domain/organisation/percentile";
import { type SvgNode, svgNode } from "./node";

/** One row of the plot: how teams spread over the levels 0 to 5. */
export type DotRow = {
  readonly id: string;
  readonly label: string;
  /** Teams at each level, 0 to 5. */
  readonly counts: readonly number[];
  readonly least: number;
  readonly most: number;
  /** Null with too few teams. */
  readonly quartiles: Quartiles | null;
  /** The team that is pointed out; null without one and where it is out of scope. */
  readonly own: { readonly low: number; readonly high: number } | null;
};

export type DotPlot = {
  readonly rows: readonly DotRow[];
  /** In pixels; below {@link NARROW} labels stand above their rows. */
  readonly width: number;
};

const NARROW = 600;
const LEVELS = [0, 1, 2, 3, 4, 5];
const TOP = 26;
const LARGEST = 14;
const SMALLEST = 2.5;
const TEXT = { fill: "var(--ink)", fontSize: 13 };
const QUIET = { fill: "var(--ink-muted)", fontSize: 12 };

/**
 * Teams as dots on the levels 0 to 5, a row each: the area of a dot and the number under it say how
 * many, a bar spans the middle half, a thin line all, a diamond with a whisker is the own team.
 */
export function dotPlot({ rows, width }: DotPlot): SvgNode {
  const narrow = width < NARROW;
  const rowHeight = narrow ? 74 : 54;
  const height = TOP + rows.length * rowHeight;
  const left = narrow ? LARGEST + 2 : 230;
  const step = (width - left - LARGEST - 4) / 5;
  const x = (level: number) => roundHalfUp(left + level * step, 1);
  const largest = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return svgNode("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, [
    ...LEVELS.map((level) =>
      svgNode("path", { d: `M${x(level)} ${TOP - 6}V${height}`, stroke: "var(--line)" }),
    ),
    ...LEVELS.map((level) =>
      svgNode("text", { x: x(level), y: 14, textAnchor: "middle", ...QUIET }, [String(level)]),
    ),
    ...rows.map((row, place) => {
      const y = TOP + place * rowHeight + (narrow ? 38 : 18);
      const label = narrow ? { x: 0, y: y - 24 } : { x: 0, y: y + 5 };
      const weight = row.id === "overall" ? 650 : 400;
      return svgNode("g", {}, [
        svgNode("text", { ...label, ...TEXT, fontWeight: weight }, [row.label]),
        ...marksOf(row, { x, y, largest }),
      ]);
    }),
  ]);
}

type Scale = {
  readonly x: (level: number) => number;
  readonly y: number;
  readonly largest: number;
};

function marksOf(row: DotRow, { x, y, largest }: Scale): SvgNode[] {
  if (row.counts.every((count) => count === 0)) return [];
  const line = (from: number, to: number, strokeWidth: number) =>
    svgNode("path", { d: `M${x(from)} ${y}H${x(to)}`, stroke: "var(--line-strong)", strokeWidth });
  const { quartiles, own } = row;
  return [
    line(row.least, row.most, 1.5),
    ...(quartiles ? [line(quartiles.lower, quartiles.upper, 6)] : []),
    ...row.counts.flatMap((count, level) =>
      count === 0
        ? []
        : dot({ x: x(level), y, radius: radius(count, largest), count, row: row.id, level }),
    ),
    ...(own ? [ownMark(row.id, own, { x, y })] : []),
  ];
}

type Dot = { x: number; y: number; radius: number; count: number; row: string; level: number };

function dot({ x, y, radius, count, row, level }: Dot): SvgNode[] {
  return [
    svgNode("circle", {
      ...{ cx: x, cy: y, r: radius, fill: "var(--line-strong)", stroke: "var(--ground)" },
      ...{ strokeWidth: 1.5, "data-mark": `${row} ${level}`, "data-teams": count },
    }),
    svgNode("text", { x, y: y + 28, textAnchor: "middle", ...QUIET }, [String(count)]),
  ];
}

function ownMark(
  row: string,
  { low, high }: { low: number; high: number },
  { x, y }: Omit<Scale, "largest">,
) {
  const reach = x(high) - x(low);
  const whisker = reach > 0 ? `M0 0H${roundHalfUp(reach, 1)}m0-5v10` : "M0 0";
  return svgNode(
    "g",
    { transform: `translate(${x(low)} ${y})`, "data-own": `${row} ${low} ${high}` },
    [
      svgNode("path", { d: whisker, stroke: "var(--series-2)", strokeWidth: 2.5, fill: "none" }),
      svgNode("path", {
        d: "M0-9 9 0 0 9-9 0z",
        fill: "var(--series-2)",
        stroke: "var(--ground)",
        strokeWidth: 2,
      }),
    ],
  );
}

/** Areas of dots are in proportion to their teams, but for those too small to be seen. */
function radius(count: number, largest: number): number {
  return roundHalfUp(Math.max(SMALLEST, LARGEST * Math.sqrt(count / largest)), 1);
}
