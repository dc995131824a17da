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
  /** Where the figures were published, and on which terms. */
  readonly url: string;
  readonly licence: string;
  readonly figures: Readonly<Record<string, { readonly mean: number; readonly deviation: number }>>;
};

/** A figure that a worksheet comes to, from its items or from figures before it. */
export type WorksheetFigure = {
  readonly id: string;
  readonly name: string;
  /** A mean leaves unanswered items out; a sum and a minimum leave them open. */
  readonly how: "mean" | "sum" | "minimum";
  /** Ids of items, or of figures before this one. */
  readonly of: readonly string[];
  /** Whether the bands of the worksheet say what it means. */
  readonly hasBands: boolean;
};

/**
 * How answers become figures. With a `scale` the lowest option counts 0 and the highest `scale`,
 * evenly between, and a percentage counts `scale` at 0 % and 0 at 100 %; without one (null) the
 * value of an answer counts as it is.
 *
 * `formulas` are sentences by id with numbers between braces: `option` and `percent` for items,
 * and one by id for each figure.
 */
export type WorksheetRule = {
  readonly scale: number | null;
  /** The answers are outcomes, more is better: shown over time, and flagged when they fall. */
  readonly isOutcomes: boolean;
  readonly figures: readonly WorksheetFigure[];
  readonly formulas: Readonly<Record<string, string>>;
};

/** The names that a formula of a worksheet may fill in; those of a figure are under its `how`. */
export const WORKSHEET_FORMULAS = {
  option: ["value", "highest", "score"],
  percent: ["value", "score"],
  mean: ["sum", "answered", "result"],
  sum: ["answered", "asked", "result"],
  minimum: ["values", "result"],
} as const;

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
  readonly rule: WorksheetRule;
  readonly bands: readonly WorksheetBand[];
  readonly benchmark: WorksheetBenchmark | null;
  readonly referenceLevels: WorksheetReferenceLevels | null;
};
