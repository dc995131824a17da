import { roundHalfUp } from "@/lib/domain/format-figure";
import { fitText } from "./fit-text";
import { type SvgNode, svgNode } from "./node";

/** At most two: more outlines on each other cannot be told apart. */
export type RadarSeries = {
  readonly name: string;
  /** 0 to 100 for each axis in order; null leaves a gap. */
  readonly figures: readonly (number | null)[];
};

/** Pixels of a radar beside much room, and as a file. */
const WIDE = 420;
const LINE = 20;
/** From the outermost ring to the edge: room for the names of the axes. */
const MARGIN = 70;
const LETTER = 7.5;
const TICKS = [20, 40, 60, 80, 100];
const LOOKS = [
  { stroke: "var(--series-1)" },
  { stroke: "var(--series-2)", strokeDasharray: "6 4" },
];
const QUIET = { fill: "var(--ink-muted)", fontSize: 12 };

/**
 * A radar with straight edges and ticks, no fill; the second outline is dashed. Names below.
 *
 * @param size of the square that it is in, in pixels
 */
export function radar(
  axes: readonly string[],
  series: readonly RadarSeries[],
  size = WIDE,
): SvgNode {
  const reach = size / 2 - MARGIN;
  const at = (axis: number, figure: number) => {
    const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2;
    const far = (reach * figure) / 100;
    return [size / 2 + far * Math.cos(angle), size / 2 + far * Math.sin(angle)] as const;
  };
  const point = (axis: number, figure: number) =>
    at(axis, figure)
      .map((place) => roundHalfUp(place, 1))
      .join(" ");
  const ring = (figure: number) => `M${axes.map((_, axis) => point(axis, figure)).join("L")}Z`;
  const height = size + series.length * LINE;
  return svgNode("svg", { width: size, height, viewBox: `0 0 ${size} ${height}` }, [
    ...TICKS.map((figure) => svgNode("path", { d: ring(figure), ...GRID })),
    ...axes.map((_, axis) =>
      svgNode("path", { d: `M${point(axis, 0)}L${point(axis, 100)}`, ...GRID }),
    ),
    ...TICKS.map((figure) =>
      svgNode("text", { x: size / 2 + 4, y: at(0, figure)[1] + 4, ...QUIET }, [String(figure)]),
    ),
    ...axes.map((name, axis) => axisLabel(name, at(axis, 112), size)),
    ...series.map(({ name, figures }, place) =>
      svgNode("path", {
        d: outline(figures, point),
        ...{ fill: "none", strokeWidth: 2.5, ...LOOKS[place % LOOKS.length], "data-mark": name },
      }),
    ),
    ...series.flatMap(({ name }, place) => legendLine(name, place, size)),
  ]);
}

const GRID = { stroke: "var(--line)", fill: "none" };

function legendLine(name: string, place: number, size: number): SvgNode[] {
  const y = size - 4 + place * LINE;
  const line = { d: `M8 ${y}h32`, strokeWidth: 2.5, ...LOOKS[place % LOOKS.length] };
  const text = { x: 48, y: y + 4, fontSize: 13, fill: "var(--ink)" };
  return [svgNode("path", line), svgNode("text", text, [fitText(name, (size - 48) / LETTER)])];
}

function axisLabel(name: string, [x, y]: readonly [number, number], size: number): SvgNode {
  const side = Math.abs(x - size / 2) < 4 ? "middle" : x > size / 2 ? "start" : "end";
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
