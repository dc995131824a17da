type Props = {
  /** Low and high bound of a level, 0 to 5; null out of scope; undefined not assessed. */
  level: { low: number; high: number } | null | undefined;
  className?: string;
};

/** A level as a digit on its colour; an interval as "1–3" on the colour of its low bound. */
export function LevelChip({ level, className = "" }: Props) {
  const box = `inline-grid h-7 min-w-7 place-items-center rounded-chip px-2 ${className}`;
  if (level === null) return <span className={`${box} level-out`}>–</span>;
  if (level === undefined) return <span className={`${box} level level-none`}>–</span>;
  return <span className={`${box} level level-${level.low}`}>{levelDigits(level)}</span>;
}

export function levelDigits({ low, high }: { low: number; high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}
