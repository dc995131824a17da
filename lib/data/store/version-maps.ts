import type { VersionMap } from "@/lib/domain/carry-over";

/**
 * The way from one version of the questionnaire to another, in order; empty when they are equal,
 * null when answers cannot be carried over.
 */
export function versionMaps(from: string, to: string): readonly VersionMap[] | null {
  return from === to ? [] : null;
}
