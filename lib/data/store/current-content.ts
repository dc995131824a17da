import "server-only";

import { contentHash } from "@/lib/content/content-hash";
import { loadQuestionnaire } from "@/lib/content/load-questionnaire";
import { loadVersionSteps } from "@/lib/content/load-version-steps";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { VersionStep } from "@/lib/domain/version-step";

let questionnaire: Questionnaire | undefined;
let hash: string | undefined;
let steps: readonly VersionStep[] | undefined;

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
