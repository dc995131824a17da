import type { ReactNode } from "react";

type Props = { id?: string; label: string; hasLinks?: boolean; children: ReactNode };

/**
 * A box in which a wide table scrolls, so that the page does not. Links in it take the keyboard's
 * focus and bring their cells into view; without any, the box itself is a tab stop.
 */
export function ScrollBox({ id, label, hasLinks = true, children }: Props) {
  return (
    <section
      id={id}
      aria-label={label}
      {...(!hasLinks && { tabIndex: 0 })}
      className="relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0 print:overflow-visible"
    >
      {children}
    </section>
  );
}
