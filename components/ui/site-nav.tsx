"use client";

import { usePathname } from "next/navigation";

const PLACES = [
  { href: "/dashboard", label: "Dashboard" },
  { href: "/teams", label: "Teams" },
  { href: "/questionnaire", label: "Questionnaire" },
] as const;

export function SiteNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex gap-x-3 sm:gap-x-6">
      {PLACES.map(({ href, label }) => (
        <a
          key={href}
          href={href}
          aria-current={path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined}
          className="inline-flex min-h-14 items-center no-underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_var(--accent)]"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
