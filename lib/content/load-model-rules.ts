import type { ModelRule } from "@/lib/domain/models/model-rule";
import { readContentFiles } from "./content-files";
import { parseContent } from "./parse-content";

/**
 * Reads and checks everything below `content/`. Not cached: call it once, at start.
 *
 * @returns in the order of the questionnaire, frozen throughout
 * @throws ContentError with every problem, those of the questionnaire included
 */
export function loadModelRules(): readonly ModelRule[] {
  return parseContent(readContentFiles()).modelRules;
}
