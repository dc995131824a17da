import type { AreaRow } from "../rows/area-rows";
import type { FigureRow } from "../rows/figure-rows";
import type { SlideTable } from "./table";

/** A slide as plain data: what is drawn, and what the page shows before. */
export type DeckSlide = {
  readonly title: string;
  /** Only of the first slide: the size of its title, in points. */
  readonly titleSize?: number;
  /** In the order of reading. */
  readonly parts: readonly SlidePart[];
};

/** What stands below a title; `x` is inches from the left. */
export type SlidePart =
  | { readonly kind: "opening"; readonly opening: Opening }
  | { readonly kind: "levels"; readonly rows: readonly AreaRow[] }
  | { readonly kind: "sentence"; readonly text: string }
  | { readonly kind: "table"; readonly table: SlideTable; readonly x: number };

/** The result in a phrase, where it comes from and the figures that matter. */
export type Opening = {
  readonly phrase: string;
  readonly source: string;
  readonly figures: readonly FigureRow[];
};
