import type { VersionStep } from "@/lib/domain/version-step";
import { readContentFiles } from "./content-files";
import { parseContent } from "./parse-content";

/**
 * Reads and checks everything below `content/`. Not cached: call it once, at start.
 *
 * @returns oldest first, up to the version of the questionnaire; frozen throughout
 * @throws ContentError with every problem of the content
 */
export function loadVersionSteps(): readonly VersionStep[] {
  return parseContent(readContentFiles()).versions;
}
