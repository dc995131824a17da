import "server-only";

import { idsThatBegin, idsThatEnd } from "@/lib/domain/carry-over";
import { currentQuestionnaire, currentVersionSteps } from "./current-content";

/** Whether any version of the questionnaire asks a practice, as far as the content tells. */
export function isKnownPractice(id: string): boolean {
  return (
    currentQuestionnaire().practices.some((practice) => practice.id === id) ||
    currentVersionSteps().some(
      (step) => idsThatEnd(step).includes(id) || idsThatBegin(step).includes(id),
    )
  );
}
