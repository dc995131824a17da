import { listOf } from "@/components/results/words";
import { levelName } from "@/lib/domain/format-figure";
import type { Report } from "@/lib/domain/report";
import type { Roadmap } from "@/lib/domain/roadmap";

/** The quick assessment asks no practice above this level. */
export const HIGHEST_QUICK_LEVEL = 3;

/** Which areas cannot come to the target, and why; null when all can. */
export function unreachableSentence(
  { questionnaire, results }: Report,
  { target, areaTargets, exclusions = [], unreachable }: Roadmap,
): string | null {
  if (unreachable.length === 0) return null;
  const level = areaTargets ? "the level planned" : levelName(questionnaire, target);
  if (results.mode === "quick" && target > HIGHEST_QUICK_LEVEL) {
    const highest = levelName(questionnaire, HIGHEST_QUICK_LEVEL);
    return `A quick assessment asks up to ${highest}, so nothing above it can be planned. Answer the full assessment to plan for ${level}.`;
  }
  const names = listOf(
    questionnaire.areas.filter(({ id }) => unreachable.includes(id)).map((area) => area.name),
  );
  const isLeftOut = exclusions.some(({ heldBack }) =>
    heldBack.some((area) => unreachable.includes(area)),
  );
  if (isLeftOut) {
    return `${names} cannot reach ${level} with what is left out or does not apply. They are planned as far as they can come.`;
  }
  return `${names} cannot reach ${level}: everything at that level and above is out of scope or answered as not applicable.`;
}
