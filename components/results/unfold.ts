/** Classes of a `<details>` that stands open on paper, whatever its state on the screen. */
export const UNFOLDED_ON_PAPER =
  "print:details-content:block print:details-content:h-auto print:details-content:[content-visibility:visible]";

/** Classes of its `<summary>`: a link to look at, and nothing on paper but a heading. */
export const SUMMARY =
  "w-fit cursor-pointer py-2.5 font-semibold text-accent hover:text-accent-strong hover:underline print:list-none print:py-1 print:text-ink";
