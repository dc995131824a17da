import { roundHalfUp } from "@/lib/domain/format-figure";
import type { Range } from "@/lib/domain/results";
import { fitText } from "./fit-text";
import { type SvgNode, svgNode } from "./node";
import { seriesColour, seriesShape } from "./series";

/** The index of teams in some areas. Colour and shape follow the order of the teams. */
export type IndexPlot = {
  /** Names, at most six. */
  readonly teams: readonly string[];
  readonly areas: readonly {
    readonly id: string;
    readonly name: string;
    /** 0 to 100, for each team in order; null where it is not compared. */
    readonly figures: readonly (Range | null)[];
  }[];
  /** In pixels; below {@link NARROW} names stand above their rows. */
  readonly width: number;
};

const NARROW = 600;
const TICKS = [0, 20, 40, 60, 80, 100];
const LINE = 20;
const STEP = 12;
const PAD = 14;
const RIGHT = 16;
const TEXT = { fill: "var(--ink)", fontSize: 13 };
const QUIET = { fill: "var(--ink-muted)", fontSize: 12 };

/**
 * A row for each area on one axis from 0 to 100, a mark for each team, a whisker for what unknown
 * answers leave open; above them which mark is whose.
 */
export function indexPlot({ teams, areas, width }: IndexPlot): SvgNode {
  const narrow = width < NARROW;
  const left = narrow ? 10 : 230;
  const x = (index: number) => roundHalfUp(left + ((width - left - RIGHT) * index) / 100, 1);
  const label = narrow ? LINE : 0;
  const rowHeight = label + 2 * PAD + (teams.length - 1) * STEP;
  const top = teams.length * LINE + 34;
  const height = top + areas.length * rowHeight;
  // Not through the names, where these stand above their rows.
  const gridLine = (at: number) =>
    areas
      .map((_, place) => `M${at} ${top + place * rowHeight + label}v${rowHeight - label}`)
      .join("");
  return svgNode("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, [
    ...teams.map((name, series) => legendLine(fitText(name, width / 9), series)),
    ...TICKS.flatMap((tick) => [
      svgNode("path", { d: gridLine(x(tick)), stroke: "var(--line)" }),
      svgNode("text", { x: x(tick), y: top - 12, textAnchor: "middle", ...QUIET }, [`${tick}`]),
    ]),
    ...areas.map(({ id, name, figures }, place) => {
      const y = top + place * rowHeight;
      const at = narrow ? y + 15 : y + rowHeight / 2 + 4;
      return svgNode("g", {}, [
        svgNode("path", { d: `M0 ${y}H${width}`, stroke: "var(--line)" }),
        svgNode("text", { x: 0, y: at, ...TEXT }, [name]),
        ...figures.flatMap((range, series) =>
          range ? [teamMark(id, range, { series, x, y: y + label + PAD + series * STEP })] : [],
        ),
      ]);
    }),
  ]);
}

function legendLine(name: string, series: number): SvgNode {
  const y = 10 + series * LINE;
  return svgNode("g", {}, [
    svgNode("g", { transform: `translate(8 ${y})` }, [seriesShape(series)]),
    svgNode("text", { x: 22, y: y + 4, ...TEXT }, [name]),
  ]);
}

type Place = {
  readonly series: number;
  readonly x: (index: number) => number;
  readonly y: number;
};

function teamMark(area: string, { low, high }: Range, { series, x, y }: Place): SvgNode {
  const reach = roundHalfUp(x(high) - x(low), 1);
  const whisker = { d: `M0 0H${reach}m0-4v8`, stroke: seriesColour(series), strokeWidth: 2 };
  return svgNode(
    "g",
    {
      transform: `translate(${x(low)} ${y})`,
      ...{ "data-mark": `${series} ${area}`, "data-low": low, "data-high": high },
    },
    [...(reach > 0 ? [svgNode("path", { ...whisker, fill: "none" })] : []), seriesShape(series)],
  );
}
