"use client";

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import type { LevelLineData } from "./level-line-data";
import { LevelMark } from "./level-mark";

const LEVELS = [0, 1, 2, 3, 4, 5];
const LABEL = { fill: "var(--ink-muted)", fontSize: 12 };
const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const DAY = 86_400_000;
/** So many dots of the usual size would touch. */
const CROWD = 14;

/** Levels of one area on a scale from 0 to 5, a step per snapshot, a new line where asked otherwise. */
export function LevelLine({ data: { area, runs, breaks, from, to } }: { data: LevelLineData }) {
  const isCrowded = runs.flat().length > CROWD;
  const spare = from === to ? DAY : 0;
  return (
    <ResponsiveContainer initialDimension={{ width: 240, height: 152 }}>
      <LineChart
        accessibilityLayer={false}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        tabIndex={-1}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="at"
          domain={[from - spare, to + spare]}
          ticks={from === to ? [from] : [from, to]}
          interval={0}
          tick={<DateTick first={from} alone={from === to} />}
          tickLine={false}
          stroke="var(--line-strong)"
        />
        <YAxis
          type="number"
          domain={[0, 5]}
          ticks={LEVELS}
          interval={0}
          width={18}
          tick={LABEL}
          tickLine={false}
          axisLine={false}
        />
        {breaks.map((at) => (
          <ReferenceLine key={at} x={at} stroke="var(--line-strong)" strokeDasharray="2 3" />
        ))}
        {runs.map((run) => (
          <Line
            key={run[0]?.snapshot}
            data={[...run]}
            dataKey="low"
            type="stepAfter"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={<LevelMark area={area} small={isCrowded} />}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

type TickProps = { x?: number; y?: number; payload?: { value: number } };

/** The first date begins at its place and the last ends there, so that neither is cut off. */
function DateTick({ x, y, payload, first, alone }: TickProps & { first: number; alone: boolean }) {
  const value = payload?.value ?? 0;
  const anchor = alone ? "middle" : value === first ? "start" : "end";
  return (
    <text x={x} y={y} dy="0.8em" textAnchor={anchor} {...LABEL}>
      {MONTH.format(value)}
    </text>
  );
}
