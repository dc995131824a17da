import type { Level, LevelRank } from "@/lib/domain/levels";

const STEPS = 5;
const at = (level: number) => `${(100 * level) / STEPS}%`;

/**
 * One line of the area profile: dot = level, bar = what unknown answers leave open, tick =
 * target. Drawn with `currentColor`, so that it survives forced colours and paper; the words
 * stand beside it.
 */
export function LevelScale({
  level: { low, high },
  target,
}: {
  level: { low: Level; high: Level };
  target: LevelRank | null;
}) {
  return (
    <svg aria-hidden="true" width="100%" height="24" className="block overflow-visible">
      <line x1="0" x2="100%" y1="12" y2="12" className="stroke-current text-line" strokeWidth="2" />
      {high > low && (
        <rect
          x={at(low)}
          width={at(high - low)}
          y="9"
          height="6"
          rx="3"
          className="fill-current text-line-strong"
        />
      )}
      {target !== null && (
        <line
          x1={at(target)}
          x2={at(target)}
          y1="1"
          y2="23"
          className="stroke-current text-ink"
          strokeWidth="2"
        />
      )}
      <circle cx={at(low)} cy="12" r="7" className="fill-ground" />
      <circle cx={at(low)} cy="12" r="5.5" className="fill-current text-accent" />
    </svg>
  );
}

/** The words above the lines, each at its place on the scale. */
export function ScaleWords({ names }: { names: readonly string[] }) {
  return (
    <span aria-hidden="true" className="relative block h-4 text-label font-normal text-ink-muted">
      {["0", ...names].map((name, level) => (
        <span
          key={name}
          className="absolute -translate-x-1/2 whitespace-nowrap"
          style={{ left: at(level) }}
        >
          <span className="max-lg:hidden">{name}</span>
          <span className="lg:hidden">{level}</span>
        </span>
      ))}
    </span>
  );
}
