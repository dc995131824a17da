import type { Range } from "@/lib/domain/results";

type Props = {
  /** Where the scale ends; it begins at 0. */
  scale: number;
  figure: Range | null;
  /** Others: a tick at the mean, a band one standard deviation wide to each side. */
  others?: { readonly mean: number; readonly deviation: number | null } | null;
};

/**
 * A figure on a scale: a dot for what is known, a bar for what is open, and perhaps what others
 * reported. The words stand beside it; it is drawn with `currentColor` for forced colours and paper.
 */
export function RangeLine({ scale, figure, others = null }: Props) {
  const at = (value: number) => `${(100 * Math.min(scale, Math.max(0, value))) / scale}%`;
  const width = (low: number, high: number) =>
    `${(100 * (Math.min(scale, high) - Math.max(0, low))) / scale}%`;
  return (
    <svg aria-hidden="true" width="100%" height="24" className="block min-w-24 overflow-visible">
      <line x1="0" x2="100%" y1="12" y2="12" className="stroke-current text-line" strokeWidth="2" />
      {others?.deviation != null && (
        <rect
          x={at(others.mean - others.deviation)}
          width={width(others.mean - others.deviation, others.mean + others.deviation)}
          y="7"
          height="10"
          className="fill-current text-line"
        />
      )}
      {figure && figure.high > figure.low && (
        <rect
          x={at(figure.low)}
          width={width(figure.low, figure.high)}
          y="9"
          height="6"
          rx="3"
          className="fill-current text-line-strong"
        />
      )}
      {others && (
        <line
          x1={at(others.mean)}
          x2={at(others.mean)}
          y1="2"
          y2="22"
          className="stroke-current text-ink"
          strokeWidth="2"
        />
      )}
      {figure && <circle cx={at(figure.low)} cy="12" r="7" className="fill-ground" />}
      {figure && (
        <circle cx={at(figure.low)} cy="12" r="5.5" className="fill-current text-accent" />
      )}
    </svg>
  );
}
