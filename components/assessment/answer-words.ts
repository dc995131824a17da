import { type Answer, NA_REASON_TEXTS } from "@/lib/domain/answers";
import type { Practice } from "@/lib/domain/questionnaire";

/** An answer as a person chose it: the option's own words, never its number. */
export function answerWords(practice: Practice, answer: Answer | undefined): string {
  const choice = answer?.choice ?? null;
  if (choice === null) return "Not answered";
  if (choice === "DK") return "Don’t know";
  if (choice !== "NA") return practice.options[choice] ?? "";
  const reason = answer?.naReason ? NA_REASON_TEXTS[answer.naReason] : "";
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
