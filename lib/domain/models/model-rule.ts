import type { AppliesIf } from "@/lib/domain/questionnaire";

/**
 * How a published model is scored by its own rule, as content says it.
 *
 * `formulas` are sentences by id with the numbers of a result between braces; which ids there are
 * follows from the kind. @see content/README.md#published-models-and-worksheets
 */
export type ModelRule = {
  /** Id of the model. */
  readonly model: string;
  /**
   * - `staged`: a level per category, which needs all cells up to it
   * - `list`: which cells are reached, and nothing else
   * - `all`: all or nothing
   * - `mean`: a weighted mean of answers per cell
   * - `points`: points per cell, a sum per category, the minimum of the sums
   */
  readonly kind: "staged" | "list" | "all" | "mean" | "points";
  /** Whose team the model is about; for others nothing of it is assessed. */
  readonly appliesIf: AppliesIf;
  /** Number that the authors give the lowest level; below it stands one less. */
  readonly first: number;
  /** The level at which everybody stands who has reached no other; null if there is none. */
  readonly start: ModelStart | null;
  /** Ids of cells that the level of a category does not need. */
  readonly optional: readonly string[];
  /** Id of the worksheet that gives the model's real score; null if there is none. */
  readonly worksheet: string | null;
  readonly formulas: Readonly<Record<string, string>>;
  readonly about: ModelAbout;
};

/** What the content tells about a model, for readers. */
export type ModelAbout = {
  /** What it is and what its authors mean it for. */
  readonly what: string;
  /** The rule in a few sentences, without numbers of a team. */
  readonly scored: string;
  /** On which terms it was published, or that this is not known. */
  readonly licence: string;
  /** Where we read it in our own way or leave it on purpose, a sentence or two each. */
  readonly differs: readonly string[];
};

/**
 * The starting state of a staged model. `holds` says when its cells hold: as long as the level
 * after it is missed, or as long as answers are evidence for it.
 */
export type ModelStart = {
  readonly level: string;
  readonly holds: "while-next-missed" | "by-evidence";
};

/** The names that a formula may fill in, by kind of rule and id of formula. */
export const MODEL_FORMULAS = {
  staged: {
    cell: ["met", "asked"],
    level: ["level", "reached", "cells"],
    start: ["held", "asked"],
  },
  list: { cell: ["met", "asked"], total: ["reached", "cells"] },
  all: { cell: ["met", "asked"], total: ["reached", "cells"] },
  mean: { cell: ["sum", "weights", "mean"] },
  points: {
    cell: ["points", "asked"],
    group: ["sum", "assessed", "cells"],
    total: ["sums", "minimum"],
  },
} as const;
