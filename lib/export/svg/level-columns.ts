import { roundHalfUp } from "@/lib/domain/format-figure";
import { type SvgNode, svgNode } from "./node";

/** One column: how teams spread over the levels at one time. */
export type LevelColumn = {
  readonly id: string;
  readonly label: string;
  /** Teams at each level, 0 to 5. */
  readonly counts: readonly number[];
};

const PLOT = 180;
const TOP = 18;
const BOTTOM = 24;
const LEFT = 44;
/** Half of the last label reaches beyond its column. */
const RIGHT = 12;
const WIDEST = 44;
/** Labels nearer to each other than this would touch. */
const LABEL_WIDTH = 60;
const QUIET = { fill: "var(--ink-muted)", fontSize: 12 };
/** A share of the column that has room for its digit. */
const ROOM = 0.1;

/**
 * Shares of teams at each level over time, a column each, the lowest level at the bottom; a digit
 * says the level where there is room for it.
 */
export function levelColumns(columns: readonly LevelColumn[], width: number): SvgNode {
  const height = TOP + PLOT + BOTTOM;
  const step = (width - LEFT - RIGHT) / Math.max(1, columns.length);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  const last = columns.length - 1;
  return svgNode("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, [
    ...[0, 50, 100].flatMap((share) => tick(share, width)),
    ...columns.flatMap(({ id, label, counts }, place) => {
      const middle = roundHalfUp(LEFT + (place + 0.5) * step, 1);
      const bar = { id, counts, middle, wide: Math.min(WIDEST, step * 0.8) };
      const named = (last - place) % every === 0;
      const text = { x: middle, y: height - 6, textAnchor: "middle", ...QUIET };
      return [...segments(bar), ...(named ? [svgNode("text", text, [label])] : [])];
    }),
  ]);
}

function tick(share: number, width: number): SvgNode[] {
  const y = TOP + PLOT - (PLOT * share) / 100;
  return [
    svgNode("path", { d: `M${LEFT} ${y}H${width - RIGHT}`, stroke: "var(--line)" }),
    svgNode("text", { x: LEFT - 8, y: y + 4, textAnchor: "end", ...QUIET }, [`${share} %`]),
  ];
}

type Bar = { id: string; counts: readonly number[]; middle: number; wide: number };

function segments({ id, counts, middle, wide }: Bar): SvgNode[] {
  const teams = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.flatMap((count, level) => {
    if (count === 0) return [];
    const height = (PLOT * count) / teams;
    below += height;
    const y = roundHalfUp(TOP + PLOT - below, 1);
    const box = { x: roundHalfUp(middle - wide / 2, 1), y, width: roundHalfUp(wide, 1) };
    const look = { fill: `var(--level-${level})`, stroke: "var(--line-strong)", strokeWidth: 1 };
    const mark = { "data-mark": `${id} ${level}`, "data-teams": count };
    const digit = { x: middle, y: roundHalfUp(y + height / 2 + 4, 1), textAnchor: "middle" };
    const ink = { fill: `var(--on-${level})`, fontSize: 12, fontWeight: 650 };
    return [
      svgNode("rect", { ...box, height: roundHalfUp(height, 1), ...look, ...mark }),
      ...(count / teams >= ROOM && wide >= 14
        ? [svgNode("text", { ...digit, ...ink }, [String(level)])]
        : []),
    ];
  });
}
