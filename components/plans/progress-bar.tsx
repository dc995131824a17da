type Props = { part: number; of: number; look?: "closed" | "planned"; className?: string };

/** A share as a bar; the figures stand beside it in words. */
export function ProgressBar({ part, of, look = "closed", className = "" }: Props) {
  const share = of === 0 ? 0 : Math.min(100, (part / of) * 100);
  const fill = look === "closed" ? "bg-accent forced-colors:bg-[Highlight]" : "bg-line-strong";
  return (
    <span
      aria-hidden="true"
      className={`block h-2 w-full overflow-hidden rounded-full bg-raised ring-1 ring-line forced-colors:border print:[print-color-adjust:exact] ${className}`}
    >
      <span className={`block h-full ${fill}`} style={{ width: `${share}%` }} />
    </span>
  );
}
