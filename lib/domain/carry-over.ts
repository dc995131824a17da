import type { Answers } from "./answers";

/** How the practices of one version of the questionnaire became those of another, by id. */
export type VersionMap = {
  readonly from: string;
  readonly to: string;
  readonly renamed: Readonly<Record<string, string>>;
  readonly split: Readonly<Record<string, readonly string[]>>;
  readonly merged: Readonly<Record<string, readonly string[]>>;
  readonly withdrawn: readonly string[];
  readonly added: readonly string[];
};

/**
 * Answers as they read under a later version of the questionnaire.
 *
 * @param maps from the version of the answers to the later one, in order; none changes nothing
 */
export function carryOver(answers: Answers, maps: readonly VersionMap[]): Answers {
  if (maps.length > 0) throw new Error("There is no way yet from one version to another.");
  return answers;
}
