import { type Answer, NA_REASON_TEXTS, type NaReason } from "@/lib/domain/answers";
import type { AnswerInput } from "./answer-input";

/** An answer as a person chose it: the option's own words, never its number. */
export function answerWords(
  { options }: { readonly options: readonly string[] },
  answer: Answer | AnswerInput | undefined,
): string {
  const choice = answer?.choice ?? null;
  if (choice === null) return "Not answered";
  if (choice === "DK") return "Don’t know";
  if (choice !== "NA") return options[choice] ?? "";
  const reason = NA_REASON_TEXTS[answer?.naReason as NaReason] ?? "";
  return `Does not apply. ${reason}: ${answer?.naText}`;
}

/** "a note and 2 links"; empty without either. */
export function extrasWords(answer: Answer | undefined): string {
  const links = answer?.links.length ?? 0;
  const parts = [
    answer?.note ? "a note" : "",
    links > 0 ? `${links} ${links === 1 ? "link" : "links"}` : "",
  ];
  return parts.filter(Boolean).join(" and ");
}
