import { roundHalfUp } from "@/lib/domain/format-figure";
import { fitText } from "./fit-text";
import { type SvgNode, svgNode } from "./node";

/** At most two: more outlines on each other cannot be told apart. */
export type RadarSeries = {
  readonly name: string;
  /** 0 to 100 for each axis in order; null leaves a gap. */
  readonly figures: readonly (number | null)[];
};

const SIZE = 420;
const LINE = 20;
const REACH = 140;
const TICKS = [20, 40, 60, 80, 100];
const LOOKS = [
  { stroke: "var(--series-1)" },
  { stroke: "var(--series-2)", strokeDasharray: "6 4" },
];
const QUIET = { fill: "var(--ink-muted)", fontSize: 12 };

/** A radar with straight edges and ticks, no fill; the second outline is dashed. Names below. */
export function radar(axes: readonly string[], series: readonly RadarSeries[]): SvgNode {
  const at = (axis: number, figure: number) => {
    const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2;
    const far = (REACH * figure) / 100;
    return [SIZE / 2 + far * Math.cos(angle), SIZE / 2 + far * Math.sin(angle)] as const;
  };
  const point = (axis: number, figure: number) =>
    at(axis, figure)
      .map((place) => roundHalfUp(place, 1))
      .join(" ");
  const ring = (figure: number) => `M${axes.map((_, axis) => point(axis, figure)).join("L")}Z`;
  const height = SIZE + series.length * LINE;
  return svgNode("svg", { width: SIZE, height, viewBox: `0 0 ${SIZE} ${height}` }, [
    ...TICKS.map((figure) => svgNode("path", { d: ring(figure), ...GRID })),
    ...axes.map((_, axis) =>
      svgNode("path", { d: `M${point(axis, 0)}L${point(axis, 100)}`, ...GRID }),
    ),
    ...TICKS.map((figure) =>
      svgNode("text", { x: SIZE / 2 + 4, y: at(0, figure)[1] + 4, ...QUIET }, [String(figure)]),
    ),
    ...axes.map((name, axis) => axisLabel(name, at(axis, 112))),
    ...series.map(({ name, figures }, place) =>
      svgNode("path", {
        d: outline(figures, point),
        ...{ fill: "none", strokeWidth: 2.5, ...LOOKS[place % LOOKS.length], "data-mark": name },
      }),
    ),
    ...series.flatMap(({ name }, place) => legendLine(name, place)),
  ]);
}

const GRID = { stroke: "var(--line)", fill: "none" };

function legendLine(name: string, place: number): SvgNode[] {
  const y = SIZE - 4 + place * LINE;
  const line = { d: `M8 ${y}h32`, strokeWidth: 2.5, ...LOOKS[place % LOOKS.length] };
  const text = { x: 48, y: y + 4, fontSize: 13, fill: "var(--ink)" };
  return [svgNode("path", line), svgNode("text", text, [fitText(name, 48)])];
}

function axisLabel(name: string, [x, y]: readonly [number, number]): SvgNode {
  const side = Math.abs(x - SIZE / 2) < 4 ? "middle" : x > SIZE / 2 ? "start" : "end";
  const place = { x: roundHalfUp(x, 1), y: roundHalfUp(y + 4, 1) };
  return svgNode("text", { ...place, textAnchor: side, fontSize: 13, fill: "var(--ink)" }, [name]);
}

/** Edges from each figure to the next one, none across a gap. */
function outline(
  figures: RadarSeries["figures"],
  point: (axis: number, figure: number) => string,
): string {
  return figures
    .map((figure, axis) => {
      const next = (axis + 1) % figures.length;
      const following = figures[next];
      if (figure === null) return "";
      const here = `M${point(axis, figure)}`;
      return following == null ? `${here}h.1` : `${here}L${point(next, following)}`;
    })
    .join("");
}
