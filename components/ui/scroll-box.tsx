import type { ReactNode } from "react";

/**
 * A box in which a wide table scrolls, so that the page does not. Tables in it carry links, which
 * take the keyboard's focus and bring their cells into view.
 */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0 print:overflow-visible"
    >
      {children}
    </section>
  );
}
