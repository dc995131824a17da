/** Below `sm` a row is its heading with the labelled figures under it. */
export const FIGURE_TABLE = [
  "w-full border-collapse text-left max-sm:block [&_tbody]:max-sm:block",
  "[&_thead]:align-bottom [&_thead]:text-small [&_thead]:text-ink-muted [&_thead_th]:font-normal [&_thead_th]:max-lg:whitespace-normal",
  "[&_tr]:border-b [&_tr]:border-line [&_tbody_tr]:max-sm:flex [&_tbody_tr]:max-sm:flex-wrap [&_tbody_tr]:max-sm:items-center [&_tbody_tr]:max-sm:gap-x-4 [&_tbody_tr]:max-sm:py-2",
  "[&_td]:max-sm:text-small [&_td]:max-sm:py-0.5 [&_td]:max-sm:empty:hidden sm:[&_td]:py-2.5 sm:[&_td]:pl-4",
  "[&_td]:max-sm:before:mr-1.5 [&_td]:max-sm:before:text-ink-muted [&_td]:max-sm:before:content-[attr(data-label)]",
  "sm:[&_th]:py-2 sm:[&_th+th]:pl-4 [&_tbody_th]:font-medium [&_tbody_th]:max-sm:w-full",
].join(" ");

/** Figures of a column end at its right edge, where there are columns. */
export const FIGURE = "sm:text-right whitespace-nowrap";

/** The headings of such a table: below `sm` a row of links to sort by. */
export const SORT_HEAD = [
  "max-sm:block max-sm:[&_tr]:flex max-sm:[&_tr]:flex-wrap max-sm:[&_tr]:items-center max-sm:[&_tr]:gap-x-3",
  "max-sm:[&_tr]:before:content-['Sort_by'] max-sm:[&_tr]:pb-1",
].join(" ");

/** Headings without links: below `sm` the labels of the figures say what they say. */
export const PLAIN_HEAD = "max-sm:sr-only";
