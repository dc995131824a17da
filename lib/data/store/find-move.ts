import "server-only";

import type { VersionStep } from "@/lib/domain/version-step";
import { currentQuestionnaire } from "./current-content";
import type { Asked } from "./questionnaire-of";
import { versionMaps } from "./version-maps";

/** The way of a draft to the version in use; at least one step, oldest first. */
export type Move = {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly VersionStep[];
};

/** Null when the draft is on the version in use, or no chain of maps leads there. */
export function findMove({ questionnaireVersion: from }: Asked): Move | null {
  const to = currentQuestionnaire().version;
  const steps = versionMaps(from, to);
  return steps && steps.length > 0 ? { from, to, steps } : null;
}
