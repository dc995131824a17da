import type { Formula } from "@/lib/domain/models/formula";
import type { Range } from "@/lib/domain/results";

/** Answers of one worksheet by id of the item; an absent item is unanswered. */
export type SheetAnswers = ReadonlyMap<string, number>;

/** A published mean with its year; `deviation` is null where only the mean follows from others. */
export type Benchmark = {
  readonly year: number;
  readonly mean: number;
  readonly deviation: number | null;
};

export type SheetItemResult = {
  readonly id: string;
  /** As answered; null when unanswered. */
  readonly value: number | null;
  /** On the scale of the worksheet. */
  readonly score: number | null;
  readonly benchmark: Benchmark | null;
  readonly formula: Formula | null;
};

export type SheetFigureResult = {
  readonly id: string;
  readonly name: string;
  /** Unrounded; null when nothing that goes into it is answered. */
  readonly value: Range | null;
  /** Ids of the items and figures that go into it. */
  readonly of: readonly string[];
  readonly benchmark: Benchmark | null;
  /** What the published bands say about the low and the high end; null if there are none. */
  readonly band: { readonly low: string; readonly high: string } | null;
  readonly formula: Formula | null;
};

/** What a filled-in worksheet comes to by its own rule. Plain data, never part of a level. */
export type SheetResult = {
  readonly id: string;
  readonly answered: number;
  readonly items: readonly SheetItemResult[];
  /** In content order. */
  readonly figures: readonly SheetFigureResult[];
};
