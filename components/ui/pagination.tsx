import type { ReactNode } from "react";
import { formatCount } from "@/lib/domain/format-figure";
import { PAGE_SIZES, type Pages, type Paging } from "@/lib/domain/organisation/views/paging";

const LINK = "no-print inline-flex min-h-11 items-center px-1";

type Props = {
  pages: Pages;
  /** What there are pages of, in the plural. */
  what: string;
  hrefOf: (paging: Pick<Paging, "page"> & Partial<Paging>) => string;
};

/** Ways to the pages before and after, and to longer pages; nothing while one page holds all. */
export function Pagination({ pages: { page, pageCount, size, total }, what, hrefOf }: Props) {
  if (total <= PAGE_SIZES[0]) return null;
  const first = (page - 1) * size + 1;
  return (
    <nav
      aria-label="Pages"
      className={`mt-2 flex flex-wrap items-center gap-x-6 gap-y-1 text-small ${pageCount === 1 ? "no-print" : ""}`}
    >
      <p>
        {formatCount(first)} to {formatCount(Math.min(total, first + size - 1))} of{" "}
        {formatCount(total)} {what}
      </p>
      {page > 1 && <PageLink href={hrefOf({ page: page - 1 })}>Previous page</PageLink>}
      {page < pageCount && <PageLink href={hrefOf({ page: page + 1 })}>Next page</PageLink>}
      <ul
        aria-label={`${what.charAt(0).toUpperCase()}${what.slice(1)} on a page`}
        className="no-print flex items-center gap-x-2 sm:ml-auto"
      >
        {PAGE_SIZES.map((each) => (
          <li key={each}>
            <a
              href={hrefOf({ page: 1, size: each })}
              aria-current={each === size ? "true" : undefined}
              className={`${LINK} aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline`}
            >
              {each}
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

function PageLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className={LINK}>
      {children}
    </a>
  );
}
