/**
 * Classes of the tables of readings, all on the table itself, since a matrix has many cells.
 * Below `sm` a row is a paragraph, and each of its cells names its own column.
 */
const BASE = [
  "w-full border-collapse max-sm:block [&_tbody]:max-sm:block [&_thead]:max-sm:sr-only",
  "[&_tr]:max-sm:block [&_td]:max-sm:block [&_tbody_th]:max-sm:block",
  "[&_th]:text-left [&_th]:align-top [&_td]:align-top [&_tr]:border-t [&_tr]:border-line",
  "[&_thead_tr]:border-0 [&_thead_th]:text-small [&_thead_th]:font-normal [&_thead_th]:text-ink-muted",
  "[&_td[data-label]]:max-sm:before:block [&_td[data-label]]:max-sm:before:text-small",
  "[&_td[data-label]]:max-sm:before:text-ink-muted",
  "[&_td[data-label]]:max-sm:before:content-[attr(data-label)]",
].join(" ");

/** A table with a row for each thing that is read. */
export const READING_TABLE = [
  BASE,
  "mt-2 [&_th]:py-2 [&_th]:pr-6 [&_td]:py-2 [&_td]:pr-6 [&_td]:max-sm:py-1 [&_tr]:max-sm:py-2",
  "[&_th]:max-sm:p-0 [&_td]:max-sm:pr-0 [&_tbody_th]:font-medium",
].join(" ");

/** Categories by levels. */
export const MATRIX = [
  BASE,
  "table-fixed text-small [&_th]:py-2 [&_th]:pr-3 [&_td]:py-2 [&_td]:pr-3 [&_td]:border-t-4",
  "[&_td]:border-ground [&_td[data-attained]]:border-accent [&_td]:max-sm:border-t-0",
  "[&_td]:max-sm:border-l-4 [&_td]:max-sm:pl-3 [&_thead_th:first-child]:w-40",
  "[&_tbody_th]:font-semibold [&_tbody_th]:max-sm:text-lead [&_li:target]:bg-raised print:[&_td]:py-1",
  "print:[&_tr]:break-inside-auto! print:[&_tr]:break-after-auto! print:[&_li]:break-inside-avoid",
  "print:[&_summary]:no-underline",
].join(" ");
