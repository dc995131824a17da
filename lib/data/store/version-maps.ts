import "server-only";

import type { VersionStep } from "@/lib/domain/version-step";
import { currentVersionSteps } from "./current-content";

/**
 * The maps that lead from an earlier version of the questionnaire to a later one, oldest first.
 *
 * @returns empty for equal versions; null when no chain of maps leads there, also backwards
 */
export function versionMaps(from: string, to: string): readonly VersionStep[] | null {
  const chain: VersionStep[] = [];
  for (let version = to; version !== from; ) {
    const step = currentVersionSteps().find((each) => each.to === version);
    if (!step) return null;
    chain.unshift(step);
    version = step.from;
  }
  return chain;
}
