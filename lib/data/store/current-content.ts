import "server-only";

import { contentHash } from "@/lib/content/content-hash";
import { loadContent } from "@/lib/content/load-content";
import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { PlanningSettings } from "@/lib/domain/roadmap/preset";
import type { VersionStep } from "@/lib/domain/version-step";
import type { Worksheet } from "@/lib/domain/worksheet";

let hash: string | undefined;

/** The questionnaire in use. */
export function currentQuestionnaire(): Questionnaire {
  return loadContent().questionnaire;
}

/** SHA-256 of the content in use, in hexadecimal. */
export function currentContentHash(): string {
  hash ??= contentHash(loadContent().documents);
  return hash;
}

/** The steps from earlier versions to the one in use, oldest first. */
export function currentVersionSteps(): readonly VersionStep[] {
  return loadContent().versions;
}

/** What the roadmap assumes and offers. */
export function currentPlanning(): PlanningSettings {
  return loadContent().planning;
}

/** By which rules the published models are scored, in content order. */
export function currentModelRules(): readonly ModelRule[] {
  return loadContent().modelRules;
}

/** The worksheets in use, in content order. */
export function currentWorksheets(): readonly Worksheet[] {
  return loadContent().worksheets;
}
