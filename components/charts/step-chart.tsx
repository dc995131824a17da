"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { StepChartData } from "./step-chart-data";

const LABEL = { fill: "var(--ink-muted)", fontSize: 12 };
const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A figure over time that keeps its value until the next step. */
export function StepChart({ name, data }: { name: string; data: StepChartData }) {
  const { points, highest, ticks } = data;
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  return (
    <ResponsiveContainer initialDimension={{ width: 480, height: 176 }}>
      <LineChart
        data={[...points]}
        accessibilityLayer={false}
        margin={{ top: 14, right: 34, bottom: 0, left: 0 }}
        tabIndex={-1}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="at"
          domain={[first, last]}
          ticks={[first, last]}
          interval={0}
          tick={<DateTick first={first} />}
          tickLine={false}
          stroke="var(--line-strong)"
        />
        <YAxis
          type="number"
          domain={[0, highest]}
          ticks={[...ticks]}
          interval={0}
          width={30}
          tick={LABEL}
          tickLine={false}
          axisLine={false}
        />
        <Line
          dataKey="value"
          type="stepAfter"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={<StepMark name={name} last={last} />}
          activeDot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

type MarkProps = { cx?: number; cy?: number; payload?: StepChartData["points"][number] };

/** One step; the last one says its figure. */
function StepMark({ name, last, cx, cy, payload }: MarkProps & { name: string; last: number }) {
  if (cx === undefined || cy === undefined || payload === undefined) return null;
  return (
    <g transform={`translate(${cx} ${cy})`} data-mark={name} data-value={payload.label}>
      <circle r={2.5} fill="var(--accent)" />
      {payload.at === last && (
        <text x={6} dy="0.32em" fill="var(--ink)" fontSize={12} fontWeight={600}>
          {payload.label}
        </text>
      )}
    </g>
  );
}

type TickProps = { x?: number; y?: number; payload?: { value: number } };

/** The first date begins at its place and the last ends there, so that neither is cut off. */
function DateTick({ x, y, payload, first }: TickProps & { first: number }) {
  const value = payload?.value ?? 0;
  return (
    <text x={x} y={y} dy="0.8em" textAnchor={value === first ? "start" : "end"} {...LABEL}>
      {MONTH.format(value)}
    </text>
  );
}
