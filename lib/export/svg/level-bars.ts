import { formatCount, roundHalfUp } from "@/lib/domain/format-figure";
import { heatCell } from "./heat-cell";
import { type SvgNode, svgNode } from "./node";
import { INK, NOTE, QUIET } from "./text-looks";

/** One row: how many teams stand at each level. */
export type LevelBarRow = {
  readonly id: string;
  readonly label: string;
  /** Teams at each level, 0 to 5. */
  readonly counts: readonly number[];
  readonly teams: number;
  /** In scope, but not counted. */
  readonly leftOut: number;
  /** The counts at an earlier time; null without one. */
  readonly before: readonly number[] | null;
};

const WIDTH = 760;
const NAME = 214;
const STEP = 76;
/** Of a bar that is the whole row. */
const LONGEST = 64;
/** Of a bar that would not be seen, as on the page. */
const SHORTEST = 0.04;
const HEAD = 34;
const SWATCH = { width: 24, height: 22 };

/**
 * Teams at each level of each area as numbers, each over a bar for its share of the row, with what
 * changed below it. Each bar is marked with its row and its level.
 */
export function levelBars(rows: readonly LevelBarRow[]): SvgNode {
  const tall = rows.some(({ before, leftOut }) => before !== null || leftOut > 0);
  const step = tall ? 52 : 36;
  const height = HEAD + rows.length * step;
  const levels = rows[0]?.counts ?? [];
  return svgNode("svg", { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` }, [
    svgNode("text", { x: 0, y: 20, ...QUIET }, ["Area"]),
    ...levels.flatMap((_, level) => {
      const box = { x: endOf(level) - SWATCH.width, y: 4, ...SWATCH };
      return heatCell({ low: level, high: level }, box);
    }),
    svgNode("text", { x: WIDTH, y: 20, textAnchor: "end", ...QUIET }, ["Teams"]),
    ...rows.map((row, place) => rowOf(row, HEAD + place * step)),
  ]);
}

/** Where the figures of a level end, in pixels from the left. */
function endOf(level: number): number {
  return NAME + (level + 1) * STEP;
}

function rowOf(row: LevelBarRow, y: number): SvgNode {
  const { id, label, counts, teams, leftOut } = row;
  const weight = id === "overall" ? 650 : 400;
  const atEnd = { x: WIDTH, textAnchor: "end" };
  return svgNode("g", {}, [
    svgNode("path", { d: `M0 ${y}H${WIDTH}`, stroke: "var(--line)" }),
    svgNode("text", { x: 0, y: y + 17, ...INK, fontWeight: weight }, [label]),
    ...counts.flatMap((_, level) => cellOf(row, level, y)),
    svgNode("text", { ...atEnd, y: y + 17, ...INK }, [formatCount(teams)]),
    ...(leftOut > 0
      ? [svgNode("text", { ...atEnd, y: y + 32, ...NOTE }, [`${formatCount(leftOut)} left out`])]
      : []),
  ]);
}

function cellOf({ id, counts, teams, before }: LevelBarRow, level: number, y: number): SvgNode[] {
  const count = counts[level] ?? 0;
  const end = endOf(level);
  const text = { x: end, textAnchor: "end" };
  const width = roundHalfUp(LONGEST * Math.max(SHORTEST, count / Math.max(1, teams)), 1);
  const look = { fill: `var(--level-${level})`, stroke: "var(--line-strong)", strokeWidth: 0.75 };
  const box = { x: roundHalfUp(end - width, 1), y: y + 23, width, height: 6 };
  const mark = { "data-mark": `${id} ${level}`, "data-teams": count };
  const change = before ? count - (before[level] ?? 0) : 0;
  return [
    svgNode("text", { ...text, y: y + 17, ...INK }, [formatCount(count)]),
    ...(count > 0 ? [svgNode("rect", { ...box, ...look, ...mark })] : []),
    ...(change === 0 ? [] : [svgNode("text", { ...text, y: y + 43, ...NOTE }, [signed(change)])]),
  ];
}

function signed(change: number): string {
  return `${change > 0 ? "+" : "−"}${formatCount(Math.abs(change))}`;
}
