"use client";

import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import { ComparisonMark } from "./comparison-mark";
import type { ComparisonData } from "./comparison-point";

const TICKS = [0, 20, 40, 60, 80, 100];
const LABEL = { fill: "var(--ink-muted)", fontSize: 13 };
/** Shares of a row: between the marks of two teams, and at most between the first and the last. */
const STEP = 0.2;
const SPREAD = 0.7;

/** A row per area on one axis from 0 to 100, a mark per team, a whisker for what is unknown. */
export function ComparisonChart({ data }: { data: ComparisonData }) {
  const rows = data.areas.map((_, row) => row);
  return (
    <ResponsiveContainer initialDimension={{ width: 720, height: 544 }}>
      <ScatterChart
        accessibilityLayer={false}
        margin={{ top: 4, right: 24, bottom: 24, left: 0 }}
        tabIndex={-1}
      >
        <CartesianGrid
          stroke="var(--line)"
          horizontalCoordinatesGenerator={({ offset }) =>
            rows.map((row) => offset.top + (offset.height * row) / rows.length)
          }
        />
        <XAxis
          type="number"
          dataKey="low"
          domain={[0, 100]}
          ticks={TICKS}
          interval={0}
          tick={LABEL}
          stroke="var(--line-strong)"
          label={{ value: "Index", position: "insideBottom", offset: -14, ...LABEL }}
        />
        <YAxis
          type="number"
          dataKey="row"
          domain={[-0.5, data.areas.length - 0.5]}
          ticks={rows}
          interval={0}
          reversed
          width={98}
          tick={{ ...LABEL, fill: "var(--ink)" }}
          tickFormatter={(row: number) => data.areas[row]?.short ?? ""}
          tickLine={false}
          stroke="var(--line-strong)"
        />
        {data.teams.map(({ id }, series) => (
          <Scatter
            key={id}
            data={marksOf(data, id, series)}
            isAnimationActive={false}
            shape={<ComparisonMark />}
          />
        ))}
      </ScatterChart>
    </ResponsiveContainer>
  );
}

function marksOf({ teams, areas, points }: ComparisonData, team: string, series: number) {
  const last = teams.length - 1;
  const step = Math.min(STEP, SPREAD / last);
  return points
    .filter((point) => point.team === team)
    .map(({ area, low, high }) => ({
      series,
      area,
      low,
      high,
      row: areas.findIndex(({ id }) => id === area) + (series - last / 2) * step,
    }));
}
