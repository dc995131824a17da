import { roundHalfUp } from "@/lib/domain/format-figure";
import type { Range } from "@/lib/domain/results";
import { wrapText } from "../wrap-text";
import { type SvgNode, svgNode } from "./node";
import { type INK, NOTE, PER_INCH, QUIET, STRONG } from "./text-looks";

/** One area over time; times are milliseconds since 1970. */
export type StepPanel = {
  readonly id: string;
  readonly name: string;
  readonly finding: string;
  /** What may be joined by a line, each oldest first. */
  readonly runs: readonly (readonly (Range & { readonly at: number })[])[];
  /** Where what was asked otherwise is parted. */
  readonly breaks: readonly number[];
};

/** The time that all panels show, and the words at its ends. */
export type StepSpan = {
  readonly from: number;
  readonly to: number;
  readonly ends: readonly [string, string];
};

const ACROSS = 4;
const PANEL = 216;
const GAP = 24;
const TEXT_LINE = 17;
const PLOT = 110;
/** Room for the words of the ends. */
const FOOT = 44;
/** Of the levels beside a plot. */
const LEFT = 18;
const RIGHT = 6;
const MOST = 5;
const LEVELS = [0, 1, 2, 3, 4, 5];

/**
 * A panel for each area on one scale from 0 to 5: a dot for each snapshot, joined in steps to the
 * next that was asked alike, a whisker for what is open, a dotted line where runs are parted.
 */
export function levelSteps(panels: readonly StepPanel[], span: StepSpan): SvgNode {
  const heads = panels.map(headOf);
  const head = Math.max(...heads.map((lines) => lines.length)) * TEXT_LINE;
  const step = head + PLOT + FOOT;
  const across = Math.min(ACROSS, panels.length);
  const width = across * (PANEL + GAP) - GAP;
  const height = Math.ceil(panels.length / across) * step;
  const drawn = panels.map((panel, place) => {
    const [x, y] = [(place % across) * (PANEL + GAP), Math.floor(place / across) * step];
    const lines = heads[place] ?? [];
    const first = head - lines.length * TEXT_LINE;
    return svgNode("g", { transform: `translate(${x} ${y})` }, [
      ...lines.map(({ words, look }, at) =>
        svgNode("text", { x: 0, y: first + at * TEXT_LINE + 12, ...look }, [words]),
      ),
      svgNode("g", { transform: `translate(0 ${head + 8})` }, plotOf(panel, span)),
    ]);
  });
  return svgNode("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, drawn);
}

function headOf({ name, finding }: StepPanel) {
  const linesOf = (text: string, look: typeof INK, bold: boolean) =>
    wrapText(text, { size: look.fontSize, width: PANEL / PER_INCH, bold }).map((words) => ({
      words,
      look,
    }));
  return [...linesOf(name, STRONG, true), ...linesOf(finding, QUIET, false)];
}

type Scale = { readonly x: (at: number) => number; readonly y: (level: number) => number };

function plotOf(panel: StepPanel, { from, to, ends }: StepSpan): readonly SvgNode[] {
  const wide = PANEL - LEFT - RIGHT;
  const scale: Scale = {
    x: (at) => roundHalfUp(LEFT + (to > from ? (wide * (at - from)) / (to - from) : wide / 2), 1),
    y: (level) => PLOT - (PLOT * level) / MOST,
  };
  const end = { y: PLOT + 18, ...NOTE };
  return [
    ...LEVELS.flatMap((level) => gridLine(level, scale)),
    ...panel.breaks.map((at) => {
      const dotted = { stroke: "var(--line-strong)", strokeDasharray: "2 3" };
      return svgNode("path", { d: `M${scale.x(at)} 0V${PLOT}`, ...dotted });
    }),
    ...panel.runs.map((run) => stepsOf(run, scale)),
    ...panel.runs.flat().map((point) => markOf(panel.id, point, scale)),
    svgNode("text", { x: LEFT, ...end }, [ends[0]]),
    svgNode("text", { x: PANEL - RIGHT, textAnchor: "end", ...end }, [ends[1]]),
  ];
}

function gridLine(level: number, { y }: Scale): SvgNode[] {
  const label = { x: LEFT - 8, y: y(level) + 4, textAnchor: "end", ...NOTE };
  return [
    svgNode("path", { d: `M${LEFT} ${y(level)}H${PANEL - RIGHT}`, stroke: "var(--line)" }),
    svgNode("text", label, [`${level}`]),
  ];
}

type Run = StepPanel["runs"][number];

function stepsOf(run: Run, { x, y }: Scale): SvgNode {
  const parts = run.map(({ at, low }, place) =>
    place === 0 ? `M${x(at)} ${y(low)}` : `H${x(at)}V${y(low)}`,
  );
  const line = { stroke: "var(--accent)", strokeWidth: 2, fill: "none" };
  return svgNode("path", { d: parts.join(""), ...line });
}

function markOf(area: string, { at, low, high }: Run[number], { x, y }: Scale): SvgNode {
  const whisker = { d: `M${x(at)} ${y(low)}V${y(high)}m-3 0h6`, ...WHISKER };
  return svgNode("g", { "data-mark": `${area} ${at}`, "data-low": low, "data-high": high }, [
    ...(high > low ? [svgNode("path", whisker)] : []),
    svgNode("circle", { cx: x(at), cy: y(low), r: 3.5, fill: "var(--accent)", ...EDGE }),
  ]);
}

const WHISKER = { stroke: "var(--accent)", strokeWidth: 1.5, fill: "none" };
const EDGE = { stroke: "var(--ground)", strokeWidth: 1 };
