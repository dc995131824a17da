import type { Choice } from "@/lib/domain/answers";

/** One answer as a person left it in the form, not yet checked. */
export type AnswerInput = {
  readonly choice: Choice | null;
  readonly naReason: string | null;
  readonly naText: string;
  readonly note: string;
  readonly links: readonly string[];
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
 */
export function readAnswer(form: FormData, practiceId: string): AnswerInput {
  const choice = CHOICES[text(form, `choice.${practiceId}`)] ?? null;
  const applies = choice !== "NA";
  return {
    choice,
    naReason: applies ? null : text(form, `naReason.${practiceId}`) || null,
    naText: applies ? "" : text(form, `naText.${practiceId}`),
    note: text(form, `note.${practiceId}`),
    links: text(form, `links.${practiceId}`)
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

/** "Does not apply" without its reason: it cannot be saved yet. */
export function lacksReason(answer: AnswerInput): boolean {
  return answer.choice === "NA" && (answer.naReason === null || answer.naText.trim() === "");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}
