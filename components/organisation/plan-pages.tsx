import { formatCount } from "@/lib/domain/format-figure";
import { planHref } from "./plan-address";

type Props = {
  group: string | null;
  page: number;
  pageCount: number;
  total: number;
  /** What there are pages of, in the plural. */
  what: string;
  practice?: string;
};

const SIZE = 50;
const LINK = "inline-flex min-h-11 items-center px-1";

/** Ways to the pages before and after; nothing while one page holds all. */
export function PlanPages({ group, page, pageCount, total, what, practice }: Props) {
  if (pageCount === 1) return null;
  const first = (page - 1) * SIZE + 1;
  return (
    <nav
      aria-label="Pages"
      className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-1 text-small"
    >
      <p>
        {formatCount(first)} to {formatCount(Math.min(total, first + SIZE - 1))} of{" "}
        {formatCount(total)} {what}
      </p>
      {page > 1 && (
        <a href={planHref({ group, page: page - 1 }, practice)} className={LINK}>
          Previous page
        </a>
      )}
      {page < pageCount && (
        <a href={planHref({ group, page: page + 1 }, practice)} className={LINK}>
          Next page
        </a>
      )}
    </nav>
  );
}
