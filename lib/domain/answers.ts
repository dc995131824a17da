import type { AnswerValue } from "./questionnaire";

/**
 * What a team said about one practice: a value, "NA" (does not apply, always with a reason)
 * or "DK" (don't know). A practice without a choice is unanswered.
 */
export type Choice = AnswerValue | "NA" | "DK";

/** Choices by practice id; an absent id is unanswered. */
export type Choices = ReadonlyMap<string, Choice>;

/** Why a practice does not apply; the words stand beside it. */
export const NA_REASONS = ["out-of-scope", "business-priority", "architecture", "other"] as const;
export type NaReason = (typeof NA_REASONS)[number];

export const NA_REASON_TEXTS: Readonly<Record<NaReason, string>> = {
  "out-of-scope": "Outside what this team does",
  "business-priority": "Not worth it for the business",
  architecture: "The architecture rules it out",
  other: "Another reason",
};

/**
 * One stored answer. `choice` null means unanswered although a note or link was kept.
 * `naReason` and `naText` are set only with the choice "NA"; `naText` is then never empty.
 */
export type Answer = {
  readonly choice: Choice | null;
  readonly naReason: NaReason | null;
  /** At most 1,000 characters. */
  readonly naText: string;
  /** Plain text, at most 10,000 code points. */
  readonly note: string;
  /** http and https addresses, at most 20. */
  readonly links: readonly string[];
};

/** Answers by practice id, with their notes and evidence. */
export type Answers = ReadonlyMap<string, Answer>;

/** The choices of answers, without those that are only a note. */
export function choicesOf(answers: Answers): Choices {
  const choices = new Map<string, Choice>();
  for (const [id, answer] of answers) {
    if (answer.choice !== null) choices.set(id, answer.choice);
  }
  return choices;
}
