import type { AppliesIf } from "./questionnaire";

export type WorksheetOption = { readonly value: number; readonly text: string };

/** One question of a worksheet. A percentage has no options: any number from 0 to 100. */
export type WorksheetItem = {
  readonly id: string;
  /** Which sum or mean it goes into; null if each item stands alone. */
  readonly group: string | null;
  readonly question: string;
  readonly kind: "options" | "percent";
  readonly options: readonly WorksheetOption[];
};

/** What a final figure up to `high` means; `low` itself belongs to it only if included. */
export type WorksheetBand = {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly text: string;
};

/** Published figures by item or group, on the worksheet's own scale. */
export type WorksheetBenchmark = {
  readonly year: number;
  readonly note: string;
  readonly figures: Readonly<Record<string, { readonly mean: number; readonly deviation: number }>>;
};

/** Clusters that a published report found; for orientation, not a scale of targets. */
export type WorksheetReferenceLevels = {
  readonly year: number;
  readonly note: string;
  readonly levels: readonly {
    readonly id: string;
    readonly sharePercent: number;
    readonly figures: Readonly<Record<string, string | number>>;
  }[];
};

/**
 * Questions of its own beside the practices, scored by its own rule and never part of a level.
 *
 * `bands` is empty, `benchmark` and `referenceLevels` are null where none are published.
 */
export type Worksheet = {
  readonly id: string;
  readonly title: string;
  /** What one filled-in worksheet is about: a service, a team, a model. */
  readonly scope: string;
  readonly source: string;
  readonly appliesIf: AppliesIf;
  readonly items: readonly WorksheetItem[];
  /** The scoring rule in sentences, by topic. */
  readonly scoringTexts: readonly { readonly topic: string; readonly text: string }[];
  readonly bands: readonly WorksheetBand[];
  readonly benchmark: WorksheetBenchmark | null;
  readonly referenceLevels: WorksheetReferenceLevels | null;
};
