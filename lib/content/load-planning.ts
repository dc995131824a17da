import type { PlanningSettings } from "@/lib/domain/roadmap/preset";
import { readContentFiles } from "./content-files";
import { parseContent } from "./parse-content";

/**
 * Reads and checks everything below `content/`. Not cached: call it once, at start.
 *
 * @returns frozen throughout
 * @throws ContentError with every problem, those of the questionnaire included
 */
export function loadPlanning(): PlanningSettings {
  return parseContent(readContentFiles()).planning;
}
