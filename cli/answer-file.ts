/** One row of an answer file, trimmed; `line` is where it starts, counted from 1. */
export type AnswerRow = {
  readonly line: number;
  readonly practiceId: string;
  /** As written; "" means unanswered. */
  readonly answer: string;
  readonly naReason: string;
  /** As written, not trimmed; null when the file says nothing about comments. */
  readonly comment: string | null;
  /** "" where the file does not say for which team the row is. */
  readonly team: string;
  /** "" where the file does not say which questionnaire was answered. */
  readonly questionnaireVersion: string;
};

/** Something wrong with an answer file; `line` is null when it concerns the whole file. */
export type Problem = { readonly line: number | null; readonly message: string };

/** The rows that could be read, and everything that is wrong with the others. */
export type AnswerFile = {
  readonly rows: readonly AnswerRow[];
  readonly problems: readonly Problem[];
};

/**
 * The columns of a CSV file and the keys of a JSON object. Who answered and when is known, so
 * that an exported file can be read, but not taken over: the server says who saved and when.
 */
export const ANSWER_KEYS = [
  "practice_id",
  "answer",
  "na_reason",
  "comment",
  "team",
  "questionnaire_version",
  "respondent",
  "answered_at",
] as const;

const LONGEST_QUOTE = 60;

/** Text from a file as it can be shown safely on a terminal: quoted, escaped and shortened. */
export function quoted(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return JSON.stringify(short).replace(/\p{Cc}/gu, "");
}
