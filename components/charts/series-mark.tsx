/** Six shapes around 0, about 11 px, as different as shapes of that size can be. */
const SHAPES = [
  "M0-5.5a5.5 5.5 0 1 0 .01 0z",
  "M-5-5h10v10h-10z",
  "M0-6.5 6.5 5.5h-13z",
  "M0-7 7 0 0 7-7 0z",
  "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z",
  "M0 6.5-6.5-5.5h13z",
];

const COLOURS = [1, 2, 3, 4, 5, 6].map((series) => `var(--series-${series})`);

export function seriesColour(series: number): string {
  return COLOURS[series % COLOURS.length] ?? "currentColor";
}

/** The shape of a team inside a chart, at the origin. */
export function SeriesShape({ series }: { series: number }) {
  return (
    <path
      d={SHAPES[series % SHAPES.length]}
      fill={seriesColour(series)}
      stroke="var(--ground)"
      strokeWidth={1.5}
      paintOrder="stroke"
    />
  );
}

/** The same shape beside a team's name in the table. */
export function SeriesMark({ series }: { series: number }) {
  return (
    <svg viewBox="-8 -8 16 16" className="inline-block size-4 shrink-0" aria-hidden="true">
      <SeriesShape series={series} />
    </svg>
  );
}
