import "server-only";

import { contentHash } from "@/lib/content/content-hash";
import { loadModelRules } from "@/lib/content/load-model-rules";
import { loadPlanning } from "@/lib/content/load-planning";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import { loadVersionSteps } from "@/lib/content/load-version-steps";
import { loadWorksheets } from "@/lib/content/load-worksheets";
import type { ModelRule } from "@/lib/domain/models/model-rule";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { PlanningSettings } from "@/lib/domain/roadmap/preset";
import type { VersionStep } from "@/lib/domain/version-step";
import type { Worksheet } from "@/lib/domain/worksheet";

let questionnaire: Questionnaire | undefined;
let hash: string | undefined;
let planning: PlanningSettings | undefined;
let steps: readonly VersionStep[] | undefined;
let modelRules: readonly ModelRule[] | undefined;
let worksheets: readonly Worksheet[] | undefined;

/** The questionnaire in use, read once per process. */
export function currentQuestionnaire(): Questionnaire {
  questionnaire ??= loadQuestionnaire();
  return questionnaire;
}

/** SHA-256 of the content in use, in hexadecimal. */
export function currentContentHash(): string {
  hash ??= contentHash();
  return hash;
}

/** The steps from earlier versions to the one in use, oldest first. */
export function currentVersionSteps(): readonly VersionStep[] {
  steps ??= loadVersionSteps();
  return steps;
}

/** What the roadmap assumes and offers. */
export function currentPlanning(): PlanningSettings {
  planning ??= loadPlanning();
  return planning;
}

/** By which rules the published models are scored, in content order. */
export function currentModelRules(): readonly ModelRule[] {
  modelRules ??= loadModelRules();
  return modelRules;
}

/** The worksheets in use, in content order. */
export function currentWorksheets(): readonly Worksheet[] {
  worksheets ??= loadWorksheets();
  return worksheets;
}
