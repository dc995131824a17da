import type { Caption } from "./framed";
import type { HeatLevel } from "./heat-cell";

/** A row that sums up others: a middle and a range for each column. */
export type HeatSummary = {
  readonly label: string;
  readonly note: string;
  readonly cells: readonly (readonly [middle: string, range: string])[];
};

/** A team: its levels, then its figures in words. */
export type HeatLine = {
  readonly id: string;
  readonly label: string;
  /** What stands under the name; "" for nothing. */
  readonly note: string;
  readonly levels: readonly HeatLevel[];
  /** A line break parts what stands under each other. */
  readonly figures: readonly string[];
};

export type HeatMapData = Caption & {
  /** Headings of the levels. */
  readonly levels: readonly string[];
  /** Headings of the figures, at most four. */
  readonly figures: readonly string[];
  readonly summary: HeatSummary | null;
  /** Lines in order, under headings where these are not "". */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly HeatLine[] }[];
};
