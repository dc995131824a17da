import type { RawPractice } from "@/lib/content/area-schema";
import { under } from "@/lib/content/check-shape";
import type { Rule } from "@/lib/content/raw-content";

/** Longest sentence that a practice may ask a reader to follow, in words. */
export const MOST_WORDS = 35;

/** No sentence of a practice is too long to read. */
export const checkSentences: Rule = ({ practices }) =>
  practices.flatMap((entry) =>
    textsOf(entry.value).flatMap(({ keys, text }) =>
      sentencesOf(text)
        .map((sentence) => ({ sentence, words: countWords(sentence) }))
        .filter(({ words }) => words > MOST_WORDS)
        .map(({ sentence, words }) => ({
          ...under(entry, keys),
          message: `a sentence of ${words} words, at most ${MOST_WORDS}: "${sentence.slice(0, 40)}..."`,
        })),
    ),
  );

function textsOf(practice: RawPractice): { keys: (string | number)[]; text: string }[] {
  const { title, question, evidence_hint, next_action, risk_if_missing, options } = practice;
  const texts = { title, question, evidence_hint, next_action, risk_if_missing };
  return [
    ...Object.entries(texts).map(([key, text]) => ({ keys: [key], text })),
    ...options.flatMap((option, index) =>
      Object.values(option).map((text) => ({ keys: ["options", index], text })),
    ),
  ];
}

/** A sentence ends at a full stop, question or exclamation mark before a space, not at a semicolon. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["')\]]*)\s+/u);
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
