import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Questionnaire } from "@/lib/domain/questionnaire";

/** The questionnaire in use, frozen. */
export function getQuestionnaire(_actor: Actor): Questionnaire {
  throw new Error("not built yet");
}
