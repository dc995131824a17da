import { seriesShape } from "@/lib/export/svg/series";

/** The mark of a series beside its name. */
export function SeriesMark({ series }: { series: number }) {
  return (
    <svg viewBox="-8 -8 16 16" className="inline-block size-4 shrink-0" aria-hidden="true">
      <path {...seriesShape(series).attributes} />
    </svg>
  );
}
