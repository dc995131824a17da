import { formatIndex, formatRange } from "@/lib/domain/format-figure";
import { slopePlot } from "@/lib/export/svg/slope-plot";
import type { SlopeData } from "@/lib/export/svg/slope-scale";
import { Drawings } from "./drawings";

/** Slopes for wide and for narrow screens, to be walked through by keyboard. */
export function SlopeDrawing({ data }: { data: SlopeData }) {
  const stops = data.lines.flatMap(({ area, short, before, after }) =>
    [before, after].map((range, end) => ({
      mark: `${end === 0 ? "before" : "after"} ${area}`,
      words: `${short}, ${data.ends[end]}: index ${formatRange(range, formatIndex)}`,
    })),
  );
  return (
    <Drawings
      label="Index of each area at both ends"
      stops={stops}
      draw={(width) => slopePlot(data, Math.min(width, WIDEST))}
    />
  );
}

export const WIDEST = 480;
