import { usePlotArea } from "recharts";
import type { LevelPoint } from "./level-line-data";

const LEVELS = 5;

type MarkProps = { area: string; small: boolean; cx?: number; cy?: number; payload?: LevelPoint };

/** One snapshot: a dot at the level that the answers show, a whisker to what they leave open. */
export function LevelMark({ area, small, cx, cy, payload }: MarkProps) {
  const plot = usePlotArea();
  if (cx === undefined || cy === undefined || payload === undefined) return null;
  const { low, high, snapshot } = payload;
  const reach = ((plot?.height ?? 0) / LEVELS) * (high - low);
  return (
    <g
      transform={`translate(${cx} ${cy})`}
      data-mark={`${area} ${snapshot}`}
      data-low={low}
      data-high={high}
    >
      {reach > 0 && (
        <path d={`M0 0V${-reach}m-3 0h6`} stroke="var(--accent)" strokeWidth={1.5} fill="none" />
      )}
      <circle
        r={small ? 2 : 3.5}
        fill="var(--accent)"
        stroke="var(--ground)"
        strokeWidth={small ? 0 : 1}
      />
    </g>
  );
}
