import type { Choice } from "@/lib/domain/answers";

/** One answer as a person left it in the form, not yet checked. */
export type AnswerInput = {
  readonly choice: Choice | null;
  readonly naReason: string | null;
  readonly naText: string;
  readonly note: string;
  readonly links: readonly string[];
};

export const NO_INPUT: AnswerInput = {
  choice: null,
  naReason: null,
  naText: "",
  note: "",
  links: [],
};

const CHOICES: Readonly<Record<string, Choice>> = {
  "0": 0,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  DK: "DK",
  NA: "NA",
};

/**
 * Reads the fields of one practice. The page and the Server Action share it, so that an answer
 * means the same with and without JavaScript. A reason counts only while "does not apply" is chosen.
 *
 * @param valueAt the value of a field by its name; null where there is none
 */
export function readAnswer(valueAt: (name: string) => unknown, practiceId: string): AnswerInput {
  const text = (field: string) => asText(valueAt(`${field}.${practiceId}`));
  const choice = CHOICES[text("choice")] ?? null;
  const applies = choice !== "NA";
  return {
    choice,
    naReason: applies ? null : text("naReason") || null,
    naText: applies ? "" : text("naText"),
    note: text("note"),
    links: text("links")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

/** "Does not apply" without its reason: it cannot be saved yet. */
export function lacksReason(answer: AnswerInput): boolean {
  return answer.choice === "NA" && (answer.naReason === null || answer.naText.trim() === "");
}

export function isSameInput(a: AnswerInput, b: AnswerInput): boolean {
  return print(a) === print(b);
}

function print({ choice, naReason, naText, note, links }: AnswerInput): string {
  return JSON.stringify([choice, naReason, naText, note, links]);
}

function asText(value: unknown): string {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}
