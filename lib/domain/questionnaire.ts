import type { LevelRank } from "./levels";

/** When an area or a practice is in scope: always, or if the profile has any of the flags. */
export type AppliesIf = "always" | { readonly any: readonly string[] };

export type Effort = "S" | "M" | "L";

/** Full asks every practice in scope; quick asks the essential ones up to Intermediate. */
export type Mode = "full" | "quick";

/** An answer that says how far a practice is in place: 0 (not at all) to 4 (fully). */
export type AnswerValue = 0 | 1 | 2 | 3 | 4;

/** How an answer to a practice speaks for a cell of a published model. @see content/README.md */
export type ModelLink = {
  readonly model: string;
  readonly cell: string;
  readonly min?: number;
  readonly max?: number;
  readonly half?: number;
  readonly full?: number;
  readonly weight?: number;
};

/** One practice is one question. Ids are permanent kebab-case slugs. */
export type Practice = {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly level: LevelRank;
  /** An essential practice must be adopted for its level; of the supporting ones a quota. */
  readonly essential: boolean;
  /** Weight in the index, an integer above 0. */
  readonly weight: number;
  /** Smallest answer that counts as adopted, 1 to 4. */
  readonly threshold: AnswerValue;
  readonly effort: Effort;
  /** Person-days from answer 0 to the threshold. */
  readonly effortDays: number;
  /** Worth of adopting it, 1 to 10, derived. @see content/README.md#effort-and-value */
  readonly value: number;
  readonly question: string;
  readonly hint: string;
  /** Exactly five, for the answers 0 to 4 in order. */
  readonly options: readonly string[];
  readonly appliesIf: AppliesIf;
  /** Ids of practices that come first; never at a higher level. */
  readonly requires: readonly string[];
  readonly nextAction: string;
  /** Ids of outcomes, keys of {@link Questionnaire.outcomes}. */
  readonly improves: readonly string[];
  readonly risk: string;
  readonly evidence: readonly ModelLink[];
};

export type Area = {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly appliesIf: AppliesIf;
};

export type LevelText = {
  readonly id: string;
  readonly rank: LevelRank;
  readonly name: string;
  readonly meaning: string;
};

export type ProfileFlag = { readonly id: string; readonly question: string };

/** The numbers of the scoring rule. Fractions are two integers, numerator first. */
export type Settings = {
  readonly threshold: AnswerValue;
  readonly quota: readonly [number, number];
  readonly weights: { readonly essential: number; readonly supporting: number };
  readonly areaWeight: number;
  /** A larger share of not-applicable answers flags the area. */
  readonly notApplicableFlag: readonly [number, number];
  readonly effortDays: Readonly<Record<Effort, number>>;
  readonly value: {
    readonly base: number;
    readonly essential: number;
    readonly outcomesMax: number;
    readonly dependantsMax: number;
    readonly maximum: number;
  };
};

export type PublishedModelCell = {
  readonly id: string;
  readonly text: string;
  readonly category?: string;
  readonly level?: string;
};

/** A level as a published model names it; cells say its id. */
export type PublishedModelLevel = { readonly id: string; readonly name: string };

/** An external maturity model, scored by its own rule and never merged with ours. */
export type PublishedModel = {
  readonly id: string;
  readonly name: string;
  readonly authors: string;
  readonly year: number;
  readonly url: string;
  /** Lowest first; empty if the model has none. */
  readonly levels: readonly PublishedModelLevel[];
  /** Its own scoring rule, a few sentences. */
  readonly aggregation: string;
  readonly cells: readonly PublishedModelCell[];
  /** Ids of cells that no practice is meant to answer for. */
  readonly notAssessed: readonly string[];
};

/**
 * The versioned content, checked and linked: every id that it names exists.
 *
 * Order matters only for showing: areas as they are asked, practices by area.
 */
export type Questionnaire = {
  readonly version: string;
  readonly title: string;
  readonly levels: readonly LevelText[];
  /** How to choose an answer. */
  readonly scaleRule: string;
  /** What an absent answer means. */
  readonly notAnsweredRule: string;
  readonly settings: Settings;
  /** The scoring rule in sentences, by topic, in the order of the content. */
  readonly scoringTexts: readonly { readonly topic: string; readonly text: string }[];
  readonly modes: readonly { readonly id: Mode; readonly rule: string }[];
  readonly effortScale: Readonly<Record<Effort, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly profile: readonly ProfileFlag[];
  readonly areas: readonly Area[];
  readonly practices: readonly Practice[];
  readonly models: readonly PublishedModel[];
};
