import { NARROW } from "@/components/charts/drawings";
import { SlopeDrawing } from "@/components/charts/slope-drawing";
import { SvgDrawing } from "@/components/charts/svg-drawing";
import { DrawingLinks } from "@/components/overview/drawing-links";
import { radar } from "@/lib/export/svg/radar";
import type { AreaHeading } from "./area-heading";
import { compareFileHref } from "./compare-address";
import { radarSentence, slopesSentence } from "./comparison-caption";
import { radarOf, slopeFinding, slopesOf } from "./comparison-drawing";
import type { AssessedRow } from "./team-row";

type Props = { rows: readonly AssessedRow[]; areas: readonly AreaHeading[] };

/** Two teams as slopes, and for those who ask as a radar; nothing for more of them. */
export function TwoTeams({ rows, areas }: Props) {
  const data = slopesOf(rows, areas);
  if (!data) return null;
  return (
    <section aria-labelledby="slopes" className="mt-12">
      <h2 id="slopes" className="wrap-anywhere">
        {slopeFinding(data)}
      </h2>
      <p className="mt-1 max-w-prose text-small text-ink-muted wrap-anywhere">
        The indices of the table, 0 to 100, {slopesSentence(data)}
      </p>
      <SlopeDrawing data={data} />
      <DrawingLinks href={compareFileHref(rows, "slopes.svg")} what="the slopes" />
      <Radar rows={rows} areas={areas} />
    </section>
  );
}

function Radar({ rows, areas }: Props) {
  const data = radarOf(rows, areas);
  if (!data) return null;
  return (
    <details className="no-print mt-4">
      <summary className="min-h-6 py-0.5 text-small">The same as a radar</summary>
      <p className="mt-2 max-w-prose text-small text-ink-muted wrap-anywhere">
        {radarSentence(data.series)}
      </p>
      <SvgDrawing drawing={radar(data.axes, data.series)} className="max-sm:hidden" />
      <SvgDrawing drawing={radar(data.axes, data.series, NARROW)} className="sm:hidden" />
      <DrawingLinks href={compareFileHref(rows, "radar.svg")} what="the radar" />
    </details>
  );
}
