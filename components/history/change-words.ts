import { capital, countOf, listOf } from "@/components/results/words";
import type { AnswerChange } from "@/lib/domain/answer-changes";
import type { FigureChange } from "@/lib/domain/area-change";
import type { ChangeKind } from "@/lib/domain/change-kind";
import { levelName } from "@/lib/domain/format-figure";
import type { Questionnaire } from "@/lib/domain/questionnaire";
import type { LevelRange } from "@/lib/domain/results";

/** How a figure moved, in a word or two. */
export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  "robust rise": "up",
  "robust fall": "down",
  "possible rise": "possibly up",
  "possible fall": "possibly down",
  unchanged: "same",
};

/** "Base → Beginner"; "stays at Base" where the level that the answers show is the same. */
export function levelStep(
  questionnaire: Questionnaire,
  { before, after }: FigureChange<LevelRange>,
): string {
  if (!after) return "out of scope";
  const name = (level: LevelRange) => capital(levelName(questionnaire, level.low));
  if (!before) return name(after);
  if (before.low !== after.low) return `${name(before)} → ${name(after)}`;
  return `stays ${after.low === 0 ? "" : "at "}${levelName(questionnaire, after.low)}`;
}

/** "3 answers changed and 1 practice was newly asked". */
export function causeWords(changes: readonly AnswerChange[]): string {
  const first = changes.filter((change) => change.first).length;
  const changed = changes.length - first;
  const parts = [
    changed > 0 ? `${countOf(changed, "answer")} changed` : "",
    first > 0 ? `${countOf(first, "practice")} ${first === 1 ? "was" : "were"} newly asked` : "",
  ];
  return listOf(parts.filter(Boolean));
}

/** What unknown answers left open, where that makes a change of level only possible. */
export function possibleWords(
  questionnaire: Questionnaire,
  { before, after, kind }: FigureChange<LevelRange>,
): string | null {
  if (!before || !after || (kind !== "possible rise" && kind !== "possible fall")) return null;
  const open = ({ low, high }: LevelRange) =>
    low === high
      ? levelName(questionnaire, low)
      : `${levelName(questionnaire, low)} to ${levelName(questionnaire, high)}`;
  return `Possible, not certain: unknown answers leave it open. Before: ${open(before)}. Now: ${open(after)}.`;
}
