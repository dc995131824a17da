import { usePlotArea } from "recharts";
import { SeriesShape, seriesColour } from "./series-mark";

type MarkProps = {
  cx?: number;
  cy?: number;
  payload?: { series: number; area: string; low: number; high: number };
};

/** One team in one area: its shape at the low bound, a whisker to the high bound. */
export function ComparisonMark({ cx, cy, payload }: MarkProps) {
  const plot = usePlotArea();
  if (cx === undefined || cy === undefined || payload === undefined) return null;
  const reach = ((plot?.width ?? 0) / 100) * (payload.high - payload.low);
  return (
    <g
      transform={`translate(${cx} ${cy})`}
      data-mark={`${payload.series} ${payload.area}`}
      data-low={payload.low}
      data-high={payload.high}
    >
      {reach > 0 && (
        <path
          d={`M0 0H${reach}m0-4v8`}
          stroke={seriesColour(payload.series)}
          strokeWidth={2}
          fill="none"
        />
      )}
      <SeriesShape series={payload.series} />
    </g>
  );
}
