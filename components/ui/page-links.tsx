import { formatCount } from "@/lib/domain/format-figure";

type Props = {
  /** From 1. */
  page: number;
  pageCount: number;
  /** So many on a page. */
  size: number;
  total: number;
  /** What there are pages of, in the plural. */
  what: string;
  hrefOf: (page: number) => string;
};

const LINK = "no-print inline-flex min-h-11 items-center px-1";

/** Ways to the pages before and after; nothing while one page holds all. */
export function PageLinks({ page, pageCount, size, total, what, hrefOf }: Props) {
  if (pageCount === 1) return null;
  const first = (page - 1) * size + 1;
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-1 text-small">
      <p>
        {formatCount(first)} to {formatCount(Math.min(total, first + size - 1))} of{" "}
        {formatCount(total)} {what}
      </p>
      {page > 1 && (
        <a href={hrefOf(page - 1)} className={LINK}>
          Previous page
        </a>
      )}
      {page < pageCount && (
        <a href={hrefOf(page + 1)} className={LINK}>
          Next page
        </a>
      )}
    </nav>
  );
}
