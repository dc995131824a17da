import { formatCount } from "@/lib/domain/format-figure";

/** Ends a list that shows only its first; nothing where it shows all. */
export function AndMore({ more }: { more: number }) {
  return (
    more > 0 && <li className="py-2 text-small text-ink-muted">and {formatCount(more)} more</li>
  );
}
