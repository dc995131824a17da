import type { ReactNode } from "react";
import { formatCount } from "@/lib/domain/format-figure";
import { type DashboardView, dashboardHref, PAGE_SIZES } from "./dashboard-view";

const LINK = "inline-flex min-h-11 items-center px-1";

/** Ways to the pages before and after, and to longer pages; nothing while one page holds all. */
export function Pagination({
  view,
  pageCount,
  total,
}: {
  view: DashboardView;
  pageCount: number;
  total: number;
}) {
  if (total <= PAGE_SIZES[0]) return null;
  const first = (view.page - 1) * view.size + 1;
  return (
    <nav
      aria-label="Pages"
      className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line pt-2 text-small"
    >
      <p>
        {formatCount(first)} to {formatCount(Math.min(total, first + view.size - 1))} of{" "}
        {formatCount(total)} teams
      </p>
      {view.page > 1 && <PageLink view={{ ...view, page: view.page - 1 }}>Previous page</PageLink>}
      {view.page < pageCount && (
        <PageLink view={{ ...view, page: view.page + 1 }}>Next page</PageLink>
      )}
      <ul aria-label="Teams on a page" className="flex items-center gap-x-2 sm:ml-auto">
        {PAGE_SIZES.map((size) => (
          <li key={size}>
            <a
              href={`${dashboardHref({ ...view, size, page: 1 })}#teams`}
              aria-current={size === view.size ? "true" : undefined}
              className={`${LINK} aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline`}
            >
              {size}
            </a>
          </li>
        ))}
        <li aria-hidden="true" className="text-ink-muted">
          on a page
        </li>
      </ul>
    </nav>
  );
}

function PageLink({ view, children }: { view: DashboardView; children: ReactNode }) {
  return (
    <a href={`${dashboardHref(view)}#teams`} className={LINK}>
      {children}
    </a>
  );
}
