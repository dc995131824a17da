import "server-only";

import type { Actor } from "@/lib/access/actor";
import { authorise } from "@/lib/access/authorise";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import { currentQuestionnaire } from "./store/current-content";

/**
 * The questionnaire in use, frozen.
 *
 * @throws {ContentError} when the content is wrong, which the start of the process finds first
 */
export function getQuestionnaire(actor: Actor): Questionnaire {
  authorise(actor, "read", "questionnaire");
  return currentQuestionnaire();
}
