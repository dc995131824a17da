import type { Answers } from "@/lib/domain/answers";
import type { Practice } from "@/lib/domain/questionnaire";

/** Practices in scope without an answer, and those answered "don't know". */
export function countUnknown(practices: readonly Practice[], answers: Answers) {
  const choices = practices.map(({ id }) => answers.get(id)?.choice ?? null);
  return {
    unanswered: choices.filter((choice) => choice === null).length,
    dontKnow: choices.filter((choice) => choice === "DK").length,
  };
}

/** "3 practices are not answered and 1 is answered “don’t know”."; empty if all are known. */
export function unknownWords({ unanswered, dontKnow }: ReturnType<typeof countUnknown>): string {
  if (unanswered === 0 && dontKnow === 0) return "";
  const open = `${unanswered} ${unanswered === 1 ? "practice is" : "practices are"} not answered`;
  const unsure = `${dontKnow} ${dontKnow === 1 ? "is" : "are"} answered “don’t know”`;
  if (dontKnow === 0) return `${open}.`;
  return unanswered === 0
    ? `${dontKnow} ${dontKnow === 1 ? "practice is" : "practices are"} answered “don’t know”.`
    : `${open} and ${unsure}.`;
}
