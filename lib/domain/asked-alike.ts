import type { Results } from "./results";

/** What besides the answers can differ between two snapshots. */
export type Difference = "version" | "mode" | "profile";

type Asked = Pick<Results, "questionnaireVersion" | "mode" | "profile">;

/** What was asked differently; empty when two snapshots are like for like. */
export function differencesOf(one: Asked, other: Asked): readonly Difference[] {
  const differences: Difference[] = [];
  if (one.questionnaireVersion !== other.questionnaireVersion) differences.push("version");
  if (one.mode !== other.mode) differences.push("mode");
  if (one.profile.join() !== other.profile.join()) differences.push("profile");
  return differences;
}
