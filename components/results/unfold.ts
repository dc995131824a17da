/** Classes of a `<details>` that stands open on paper, whatever its state on the screen. */
export const UNFOLDED_ON_PAPER =
  "print:details-content:block print:details-content:h-auto print:details-content:[content-visibility:visible]";

/** Classes of its `<summary>`: a link to look at, and nothing on paper but a heading. */
export const SUMMARY =
  "inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent hover:text-accent-strong hover:underline print:min-h-0 print:text-ink";
