"use client";

import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { type SlopeData, type SlopeLine, slopeScale } from "./slope-data";
import { SlopeEnds } from "./slope-ends";

const LABEL = { fill: "var(--ink-muted)", fontSize: 13 };
const [BEFORE, AFTER] = ["before", "after"];

/** A line per area from one snapshot to another; strong lines moved for certain. */
export function SlopeChart({ data }: { data: SlopeData }) {
  const [before, after] = data.ends;
  const scale = slopeScale(data.lines);
  const rows = [
    { end: BEFORE, ...figuresOf(data.lines, "before") },
    { end: AFTER, ...figuresOf(data.lines, "after") },
  ];
  return (
    <ResponsiveContainer initialDimension={{ width: 480, height: 416 }}>
      <LineChart
        data={rows}
        accessibilityLayer={false}
        margin={{ top: 12, right: 138, bottom: 4, left: 138 }}
        tabIndex={-1}
      >
        <XAxis
          dataKey="end"
          padding={{ left: 0, right: 0 }}
          scale="point"
          interval={0}
          tick={LABEL}
          tickFormatter={(end: string) => (end === BEFORE ? before : after)}
          stroke="var(--line-strong)"
        />
        <YAxis hide type="number" domain={[...scale]} />
        {data.lines.map(({ area, robust }) => (
          <Line
            key={area}
            dataKey={area}
            type="linear"
            stroke={robust ? "var(--accent)" : "var(--line-strong)"}
            strokeWidth={robust ? 3 : 1.25}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        <SlopeEnds lines={data.lines} scale={scale} />
      </LineChart>
    </ResponsiveContainer>
  );
}

function figuresOf(lines: readonly SlopeLine[], end: "before" | "after") {
  return Object.fromEntries(lines.map((line) => [line.area, line[end].low]));
}
