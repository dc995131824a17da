import { usePlotArea } from "recharts";
import { formatIndex } from "@/lib/domain/format-figure";
import { type SlopeLine, spreadLabels } from "./slope-data";

const LINE_HEIGHT = 16;
const GAP = 8;

type Props = { lines: readonly SlopeLine[]; scale: readonly [number, number] };

/** Marks, whiskers and labels at both ends of the lines. */
export function SlopeEnds({ lines, scale: [least, most] }: Props) {
  const plot = usePlotArea();
  if (!plot) return null;
  const y = (index: number) => plot.y + (plot.height * (most - index)) / (most - least);
  const within = [plot.y, plot.y + plot.height - 6] as const;
  const ends = [
    { end: "before", x: plot.x, side: -1 },
    { end: "after", x: plot.x + plot.width, side: 1 },
  ] as const;
  return ends.map(({ end, x, side }) => {
    const wanted = lines.map((line) => y(line[end].low));
    const places = spreadLabels(wanted, LINE_HEIGHT, within);
    return lines.map((line, index) => (
      <End
        key={`${end} ${line.area}`}
        {...{ line, end, x, side }}
        mark={wanted[index] ?? 0}
        reach={y(line[end].high)}
        label={places[index] ?? 0}
      />
    ));
  });
}

type EndProps = {
  line: SlopeLine;
  end: "before" | "after";
  x: number;
  side: 1 | -1;
  mark: number;
  reach: number;
  label: number;
};

function End({ line, end, x, side, mark, reach, label }: EndProps) {
  const { low, high } = line[end];
  const colour = line.robust ? "var(--accent)" : "var(--line-strong)";
  const words =
    side < 0 ? `${line.short} ${formatIndex(low)}` : `${formatIndex(low)} ${line.short}`;
  return (
    <g data-mark={`${end} ${line.area}`} data-low={low} data-high={high}>
      {high > low && (
        <path d={`M${x} ${mark}V${reach}m-4 0h8`} stroke={colour} strokeWidth={1.5} fill="none" />
      )}
      <circle cx={x} cy={mark} r={4.5} fill={colour} stroke="var(--ground)" strokeWidth={1.5} />
      <path
        d={`M${x + 6 * side} ${mark}L${x + (GAP + 6) * side} ${label}`}
        stroke="var(--line)"
        fill="none"
      />
      <text
        x={x + (GAP + 9) * side}
        y={label}
        dy="0.35em"
        textAnchor={side < 0 ? "end" : "start"}
        fontSize={12}
        fontWeight={line.robust ? 650 : 400}
        fill={line.robust ? "var(--ink)" : "var(--ink-muted)"}
      >
        {words}
      </text>
    </g>
  );
}
