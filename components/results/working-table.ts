/**
 * Classes of the table of practices, all on the table itself: a page has a hundred of its rows,
 * and what a row does not repeat is neither sent nor parsed. Below `sm` a row is a paragraph
 * with its figures under it.
 */
export const WORKING_TABLE = [
  "mt-2 w-full border-collapse max-sm:block",
  "[&_tbody]:max-sm:block [&_thead]:max-sm:sr-only",
  "[&_tr]:scroll-mt-6 [&_tr]:border-t [&_tr]:border-line [&_tr:target]:bg-raised",
  "[&_tr]:max-sm:flex [&_tr]:max-sm:flex-wrap [&_tr]:max-sm:gap-x-4",
  "[&_th]:py-2 [&_th]:pr-4 [&_th]:text-left [&_th]:align-top [&_th]:font-normal",
  "[&_tbody_th]:w-full [&_tbody_th]:max-sm:pr-0",
  "[&_thead_tr]:border-0 [&_thead_th]:whitespace-nowrap [&_thead_th]:text-small [&_thead_th]:text-ink-muted",
  "[&_td]:whitespace-nowrap [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top",
  "[&_td]:max-sm:p-0 [&_td]:max-sm:pb-2 [&_td]:max-sm:text-small",
  "[&_th+td]:max-sm:before:content-['answer:_']",
  "[&_p]:text-small [&_small]:text-small [&_small]:text-ink-muted [&_strong]:font-semibold",
  "print:[&_td]:py-1 print:[&_th]:py-1",
].join(" ");
