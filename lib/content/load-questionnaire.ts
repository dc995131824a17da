import type { Questionnaire } from "@/lib/domain/questionnaire";
import { readContentFiles } from "./content-files";
import { parseContent } from "./parse-content";

/**
 * Reads and checks everything below `content/`. Not cached: call it once, at start.
 *
 * @returns frozen throughout, so that it can be shared
 * @throws ContentError with every problem, those of worksheets included
 */
export function loadQuestionnaire(): Questionnaire {
  return parseContent(readContentFiles()).questionnaire;
}
