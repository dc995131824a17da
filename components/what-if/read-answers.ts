import type { AnswerValue } from "@/lib/domain/questionnaire";
import type { PlanRequest } from "@/lib/domain/roadmap/plan-request";

const PREFIX = "try-";

/** The answers that the form supposes; those left as today are absent. */
export function readAnswers(form: HTMLFormElement): PlanRequest["answers"] {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith(PREFIX) && value !== ""
      ? [[name.slice(PREFIX.length), Number(value) as AnswerValue] as const]
      : [],
  );
  return Object.fromEntries(entries);
}
