import type { Pages } from "./views/paging";

type Asked = { readonly page: number; readonly size: number };

/** The page that is shown for one that was asked for: one beyond the end is the last, one before the first the first. */
export function pagesOf(total: number, { page: asked, size }: Asked): Pages {
  const pageCount = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pageCount);
  return { page, pageCount, size, total };
}

/** What is on a page. */
export function stretchOf<T>(all: readonly T[], { page, size }: Pages): readonly T[] {
  return all.slice((page - 1) * size, page * size);
}
