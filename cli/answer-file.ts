/** One row of an answer file, trimmed; `line` is where it starts, counted from 1. */
export type AnswerRow = {
  readonly line: number;
  readonly practiceId: string;
  /** As written; "" means unanswered. */
  readonly answer: string;
  readonly naReason: string;
};

/** Something wrong with an answer file; `line` is null when it concerns the whole file. */
export type Problem = { readonly line: number | null; readonly message: string };

/** The rows that could be read, and everything that is wrong with the others. */
export type AnswerFile = {
  readonly rows: readonly AnswerRow[];
  readonly problems: readonly Problem[];
};

/** The columns of a CSV file and the keys of a JSON object. */
export const ANSWER_KEYS = ["practice_id", "answer", "na_reason", "comment"] as const;

const LONGEST_QUOTE = 60;

/** Text from a file as it can be shown safely on a terminal: quoted, escaped and shortened. */
export function quoted(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return JSON.stringify(short).replace(/\p{Cc}/gu, "");
}
