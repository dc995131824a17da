import type { Choice } from "@/lib/domain/answers";
import type { ModelLink } from "@/lib/domain/questionnaire";
import type { Range } from "@/lib/domain/results";
import type { Formula } from "./formula";
import type { ModelRule } from "./model-rule";

/**
 * What one practice says about a cell. `needs` is the answer from which on it speaks fully for the
 * cell, the highest answer up to which a low state still holds, or null where answers are averaged.
 */
export type CellInput = {
  readonly practice: string;
  /** Null when unanswered. */
  readonly choice: Choice | null;
  readonly link: ModelLink;
  readonly needs: number | null;
  readonly says: "met" | "short" | "unknown" | "does-not-apply" | "counts";
};

/** A practice that a cell lacks; `from` is null for an unknown answer. */
export type MissingAnswer = {
  readonly practice: string;
  readonly from: number | null;
  readonly to: number;
};

/**
 * - `reached`, `not-reached`, `unknown`: as the answers say; a low state that is reached still holds
 * - `measured`: a mean that is known; the authors say nothing about reaching it
 * - `does-not-apply`: every practice in scope that maps to the cell is answered so
 * - `not-assessed`: no practice in scope maps to it
 */
export type CellStatus =
  | "reached"
  | "not-reached"
  | "unknown"
  | "measured"
  | "does-not-apply"
  | "not-assessed";

export type CellResult = {
  readonly id: string;
  readonly status: CellStatus;
  /** A low state that good answers leave behind: in place is bad, and no level needs it. */
  readonly isLowState: boolean;
  /** 0 or 1, points, or a mean of answers; null when nothing speaks for the cell. */
  readonly figure: Range | null;
  /** Practices in scope that map to the cell, by id. */
  readonly inputs: readonly CellInput[];
  /** What keeps it from being reached, by id; empty for means and low states. */
  readonly missing: readonly MissingAnswer[];
  /** Null when nothing speaks for the cell. */
  readonly formula: Formula | null;
};

/** How many cells are reached, of those that something speaks for; low states are not counted. */
export type ReachedCells = Range & { readonly of: number };

/** What a category lacks for the next level that asks for something; ids of cells in content order. */
export type NextModelLevel = { readonly level: number; readonly cells: readonly string[] };

export type GroupResult = {
  /** The category; null for cells without one. */
  readonly name: string | null;
  /** Ids of its cells in content order. */
  readonly cells: readonly string[];
  /** Null if mean. */
  readonly reached: ReachedCells | null;
  /** The number of the level if staged, the sum if points; null otherwise or if not assessed. */
  readonly figure: Range | null;
  /** Null unless staged, at the top, or not assessed. */
  readonly next: NextModelLevel | null;
  readonly formula: Formula | null;
};

/** What one published model says about an assessment, by its own rule. Plain data. */
export type ModelResult = {
  readonly id: string;
  readonly kind: ModelRule["kind"];
  /** Whether any practice in scope maps to it. */
  readonly isAssessed: boolean;
  /** In content order. */
  readonly cells: readonly CellResult[];
  /** By category, in the order of their first cells. */
  readonly groups: readonly GroupResult[];
  /** Null if mean: nothing is reached there. */
  readonly reached: ReachedCells | null;
  /**
   * The one figure of the whole model, where its authors have one: the minimum of the sums if
   * points, 1 for all and 0 for not all if all or nothing. Null otherwise or if not assessed.
   */
  readonly figure: Range | null;
  /** Ids of cells not shown to be reached, in content order; empty for means. */
  readonly missing: readonly string[];
  readonly formula: Formula | null;
};
