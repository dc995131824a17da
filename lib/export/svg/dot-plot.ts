import { roundHalfUp } from "@/lib/domain/format-figure";
import type { Range } from "@/lib/domain/results";
import { type DotLabel, dotLabels } from "./dot-labels";
import { type SvgNode, svgNode } from "./node";

/** One row of the plot: how teams spread over a scale. */
export type DotRow = {
  readonly id: string;
  readonly label: string;
  /** Teams at each place of the scale. */
  readonly counts: readonly number[];
  /** The figure at which each of the counts is drawn: not outside what its teams have. */
  readonly at: readonly number[];
  readonly least: number;
  readonly most: number;
  /** What the thick bar spans; null with too few teams, or not all asked the same. */
  readonly half: Range | null;
  /** The team that is pointed out; null without one and where it is out of scope. */
  readonly own: Range | null;
};

/** What the places of a row mean. Figures run from 0. */
export type DotScale = {
  /** What each of the counts is known by: its figure, or the middle of the ten points it is of. */
  readonly at: readonly number[];
  readonly ticks: readonly number[];
  readonly most: number;
};

export const LEVEL_SCALE: DotScale = { at: [0, 1, 2, 3, 4, 5], ticks: [0, 1, 2, 3, 4, 5], most: 5 };

/** Teams are counted by ten points each. */
export const INDEX_SCALE: DotScale = {
  at: [5, 15, 25, 35, 45, 55, 65, 75, 85, 95],
  ticks: [0, 20, 40, 60, 80, 100],
  most: 100,
};

export type DotPlot = {
  readonly rows: readonly DotRow[];
  readonly scale: DotScale;
  /** In pixels; below {@link NARROW} labels stand above their rows. */
  readonly width: number;
};

const NARROW = 600;
const TOP = 26;
const LARGEST = 14;
const SMALLEST = 2.5;
/** How far a grid line reaches above and below the dots: to no text. */
const GRID = 16;
const TEXT = { fill: "var(--ink)", fontSize: 13 };
const QUIET = { fill: "var(--ink-muted)", fontSize: 12 };

/**
 * Teams as dots on one scale, a row each: the area of a dot and the number under it say how many, a
 * bar spans the middle half, a thin line all, a diamond with a whisker is the own team.
 */
export function dotPlot({ rows, scale, width }: DotPlot): SvgNode {
  const narrow = width < NARROW;
  const left = narrow ? LARGEST + 2 : 230;
  const step = (width - left - LARGEST - 4) / scale.most;
  const x = (figure: number) => roundHalfUp(left + figure * step, 1);
  const drops = rows.flatMap((row) => labelsOf(row, { x, scale }).map(({ drop }) => drop));
  const rowHeight = (narrow ? 74 : 54) + Math.max(0, ...drops);
  const height = TOP + rows.length * rowHeight;
  const largest = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const yOf = (place: number) => TOP + place * rowHeight + (narrow ? 38 : 18);
  return svgNode("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, [
    ...scale.ticks.map((tick) => {
      const parts = rows.map((_, place) => `M${x(tick)} ${yOf(place) - GRID}v${2 * GRID}`);
      return svgNode("path", { d: parts.join(""), stroke: "var(--line)" });
    }),
    ...scale.ticks.map((tick) =>
      svgNode("text", { x: x(tick), y: 14, textAnchor: "middle", ...QUIET }, [String(tick)]),
    ),
    ...rows.map((row, place) => {
      const y = yOf(place);
      const label = narrow ? { x: 0, y: y - 24 } : { x: 0, y: y + 5 };
      const weight = row.id === "overall" ? 650 : 400;
      return svgNode("g", {}, [
        svgNode("text", { ...label, ...TEXT, fontWeight: weight }, [row.label]),
        ...marksOf(row, { x, y, largest, scale }),
      ]);
    }),
  ]);
}

type Place = { readonly x: (figure: number) => number; readonly y: number };
type Scale = Place & { readonly largest: number; readonly scale: DotScale };

function marksOf(row: DotRow, { x, y, largest, scale }: Scale): SvgNode[] {
  if (row.counts.every((count) => count === 0)) return [];
  const line = (from: number, to: number, strokeWidth: number) =>
    svgNode("path", { d: `M${x(from)} ${y}H${x(to)}`, stroke: "var(--line-strong)", strokeWidth });
  const { half, own } = row;
  return [
    line(row.least, row.most, 1.5),
    ...(half ? [line(half.low, half.high, 8)] : []),
    ...dotMarks(row, { x, y, largest, scale }),
    ...(own ? [ownMark(row.id, own, { x, y })] : []),
  ];
}

type Dot = { readonly at: number; readonly count: number; readonly mark: string };

function dotsOf(row: DotRow, { x, scale }: Pick<Scale, "x" | "scale">): readonly Dot[] {
  return row.counts.flatMap((count, place) => {
    if (count === 0) return [];
    return [{ count, at: x(row.at[place] ?? 0), mark: `${row.id} ${scale.at[place]}` }];
  });
}

function labelsOf(row: DotRow, { x, scale }: Pick<Scale, "x" | "scale">): readonly DotLabel[] {
  return dotLabels(dotsOf(row, { x, scale }), [x(0), x(scale.most)]);
}

function dotMarks(row: DotRow, { x, y, largest, scale }: Scale): SvgNode[] {
  const labels = labelsOf(row, { x, scale });
  return dotsOf(row, { x, scale }).flatMap(({ count, at, mark }, place) => {
    const { x: labelX = at, drop = 0 } = labels[place] ?? {};
    return [
      svgNode("circle", {
        ...{ cx: at, cy: y, r: radius(count, largest), fill: "var(--line-strong)" },
        ...{ stroke: "var(--ground)", strokeWidth: 1.5, "data-mark": mark, "data-teams": count },
      }),
      svgNode("text", { x: labelX, y: y + 28 + drop, textAnchor: "middle", ...QUIET }, [
        String(count),
      ]),
    ];
  });
}

function ownMark(row: string, { low, high }: Range, { x, y }: Place) {
  const reach = x(high) - x(low);
  const whisker = reach > 0 ? `M0 0H${roundHalfUp(reach, 1)}m0-5v10` : "M0 0";
  return svgNode(
    "g",
    { transform: `translate(${x(low)} ${y})`, "data-own": `${row} ${low} ${high}` },
    [
      // On dots and bars a whisker is told apart by its edge.
      svgNode("path", { d: whisker, stroke: "var(--ground)", strokeWidth: 5.5, fill: "none" }),
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
