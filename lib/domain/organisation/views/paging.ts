/** As many rows as a page of a table can have. */
export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Which page of a table is asked for. */
export type Paging = {
  /** From 1; beyond the end is taken as the last. */
  readonly page: number;
  readonly size: PageSize;
};

/** Where a page lies. */
export type Pages = {
  /** From 1, clamped to `pageCount`, which is at least 1. */
  readonly page: number;
  readonly pageCount: number;
  /** Rows on a page. */
  readonly size: number;
  /** Rows of all pages. */
  readonly total: number;
};

export type Direction = "ascending" | "descending";

/** By which column a table is sorted. */
export type Sorting<Column extends string> = {
  readonly sort: Column;
  /** Descending is the exact reverse; rows without the figure are last either way, by name. */
  readonly direction: Direction;
};
