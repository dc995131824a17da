import type { Entry } from "./raw-content";
import type { RawVersion } from "./version-schema";

/** The steps that lead to a version, each starting where the one before ends; oldest first. */
export function versionChain(
  steps: readonly Entry<RawVersion>[],
  version: string,
): readonly Entry<RawVersion>[] {
  const last = steps.find(({ value }) => value.to === version);
  if (!last) return [];
  // Without this step no circle ends, whatever the files say.
  const others = steps.filter((step) => step !== last);
  return [...versionChain(others, last.value.from), last];
}
